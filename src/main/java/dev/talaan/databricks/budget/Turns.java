package dev.talaan.databricks.budget;

/// More replicas than a ceiling has parts take turns by the clock: time is cut into turns, each belongs to one replica,
/// and in its first half that one may begin one thing. As a turn lasts a window divided by half less than the
/// ceiling, no window of time sees more beginnings than the ceiling, if clocks differ by less than half a turn.
final class Turns {

    private final long length;
    private int replicas = 1;
    private int rank;
    private long last = -1;

    Turns(long window, int ceiling) {
        this.length = 2 * window / (2L * ceiling - 1) + 1;
    }

    /// Whoever lives now; a turn that has been used stays used.
    void among(int living, int mine) {
        replicas = living;
        rank = mine;
    }

    long opensAt(long now) {
        var turn = now / length;
        var mine = turn + Math.floorMod(rank - turn, (long) replicas);
        if (mine == turn && turn != last && now % length < length / 2) {
            return now;
        }
        return (mine == turn ? mine + replicas : mine) * length;
    }

    void taken(long now) {
        last = now / length;
    }
}
