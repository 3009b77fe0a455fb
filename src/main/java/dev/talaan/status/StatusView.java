package dev.talaan.status;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
        var books = database.works() ? "" : " The portal's own database does not answer.";
        var failing =
                groups.stream().filter(GroupLine::fails).map(GroupLine::title).toList();
        var working = groups.stream().filter(GroupLine::works).count();
        if (failing.isEmpty() && working == 0) {
            return "Databricks has not been asked since the portal started." + books;
        }
        if (failing.isEmpty()) {
            return "Databricks works: every part that was asked answers." + books;
        }
        return "Databricks: %s %s not work; %d of %d parts that were asked answer."
                        .formatted(
                                joined(failing), failing.size() == 1 ? "does" : "do", working, working + failing.size())
                + books;
    }

    private static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : names.stream().limit(names.size() - 1L).collect(Collectors.joining(", ")) + " and " + names.getLast();
    }
}
