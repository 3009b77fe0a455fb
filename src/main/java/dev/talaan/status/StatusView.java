package dev.talaan.status;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// The page, ready to be shown.
///
/// @param database how the portal's own database answers, in words
/// @param use for whom details are meant
/// @param signIn how the portal signs in at Databricks, in sentences; none for others
/// @param asOf when all this was so
record StatusView(
        String heading,
        List<GroupLine> groups,
        boolean databaseWorks,
        String database,
        Optional<Use> use,
        List<String> signIn,
        String asOf) {

    static StatusView of(
            List<GroupLine> groups, OwnDatabase.Answer database, Optional<Use> use, List<String> signIn, Clock clock) {
        return new StatusView(
                heading(groups, database),
                groups,
                database.works(),
                database.works()
                        ? "It answered in " + Math.max(1, database.took()) + " ms."
                        : "It does not answer. Pages go on showing what they have; nothing can be asked for.",
                use,
                signIn,
                Ages.of(clock.instant(), clock));
    }

    private static String heading(List<GroupLine> groups, OwnDatabase.Answer database) {
        return databricks(groups) + (database.works() ? "" : " The portal's own database does not answer.");
    }

    private static String databricks(List<GroupLine> groups) {
        var failing =
                groups.stream().filter(GroupLine::fails).map(GroupLine::title).toList();
        var working = groups.stream().filter(GroupLine::works).count();
        if (failing.isEmpty()) {
            return working == 0
                    ? "Databricks has not been asked since the portal started."
                    : "Databricks works: every part that was asked answers.";
        }
        if (working == 0) {
            return "Databricks does not work: no part that was asked answers.";
        }
        return (failing.size() == 1
                        ? "One part of Databricks does not work: "
                        : failing.size() + " parts of Databricks do not work: ")
                + String.join(", ", failing)
                + (working == 1
                        ? ". The other one that was asked answers."
                        : ". The other " + working + " that were asked answer.");
    }
}
