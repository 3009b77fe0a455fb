package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.lake.TableName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// A statement that changes rows, and what it leaves in the history of its table.
///
/// @param operation WRITE, UPDATE, DELETE or MERGE
record Write(String operation, TableName table) {

    static Optional<Write> asked(String statement, Session session) {
        var words = new Words(statement);
        var operation = operation(words);
        if (operation.isEmpty()) {
            return Optional.empty();
        }
        words.take("TABLE");
        var parts = words.name();
        return parts.isEmpty() || parts.size() > 3
                ? Optional.empty()
                : Optional.of(new Write(operation, session.table(parts)));
    }

    private static String operation(Words words) {
        if (words.take("INSERT", "INTO") || words.take("INSERT", "OVERWRITE")) {
            return "WRITE";
        }
        if (words.take("DELETE", "FROM")) {
            return "DELETE";
        }
        if (words.take("MERGE", "INTO")) {
            return "MERGE";
        }
        return words.take("UPDATE") ? "UPDATE" : "";
    }

    boolean merges() {
        return operation.equals("MERGE");
    }

    /// @param rows what the statement answered: how many rows, by kind
    Commit commit(Instant at, Map<String, Long> rows) {
        var parameters = switch (operation) {
            case "WRITE" -> Map.of("mode", "Append", "partitionBy", "[]");
            case "MERGE" -> Map.of("matchedPredicates", "[]", "notMatchedPredicates", "[]");
            default -> Map.of("predicate", "[]");
        };
        return Commit.unnumbered(at, operation, parameters, null, metrics(rows));
    }

    private Map<String, String> metrics(Map<String, Long> rows) {
        var all = Long.toString(rows.get(Changed.AFFECTED));
        return switch (operation) {
            case "WRITE" -> Map.of("numFiles", "1", "numOutputRows", all);
            case "DELETE" -> Map.of("numDeletedRows", all);
            case "UPDATE" -> Map.of("numUpdatedRows", all);
            default ->
                Map.of(
                        "numTargetRowsInserted", Long.toString(rows.get(Changed.INSERTED)),
                        "numTargetRowsUpdated", Long.toString(rows.get(Changed.UPDATED)),
                        "numTargetRowsDeleted", Long.toString(rows.get(Changed.DELETED)));
        };
    }
}
