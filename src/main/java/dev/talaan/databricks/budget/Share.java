package dev.talaan.databricks.budget;

import java.util.List;

/// The part of every ceiling that is this replica's: a ceiling divided by the replicas that live, as far as the others
/// have made room for it.
///
/// @param rank of this one among them, from 0
/// @param part of one, at most one divided by the replicas
/// @param statementsOfOthers how many statements the others may have under way
record Share(int replicas, int rank, double part, int statementsOfOthers) {

    private static final double TINY = 1e-9;

    /// Nobody else is known.
    static final Share ALONE = new Share(1, 0, 1, 0);

    /// Nothing yet: who else lives is still to be found out.
    static final Share NONE = new Share(1, 0, 0, 0);

    /// Another replica, as it last said.
    ///
    /// @param part of every ceiling that it may use
    /// @param statements it has or may have so many statements under way
    record Other(double part, int statements) {}

    static Share among(int rank, List<Other> others) {
        var theirs = others.stream().mapToDouble(Other::part).sum();
        var part = Math.min(1.0 / (others.size() + 1), Math.max(0, 1 - theirs));
        return new Share(
                others.size() + 1,
                rank,
                part < TINY ? 0 : part,
                others.stream().mapToInt(Other::statements).sum());
    }

    /// How many of the ceiling, rounded down: all replicas together never have more than it.
    int of(int ceiling) {
        return (int) Math.floor(ceiling * part + TINY);
    }

    /// Whether the others have made all the room that is due.
    boolean isWhole() {
        return part > 1.0 / replicas - TINY;
    }
}
