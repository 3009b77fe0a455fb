package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.lake.Keys;
import dev.talaan.sandbox.lake.PrimaryKey;
import dev.talaan.sandbox.lake.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// CREATE TABLE: what the engine takes of it, and what is written down beside it.
///
/// @param engines the statement without key, comments and whatever else is Databricks' alone
/// @param comments by column; the table's own under the empty name
record CreateTable(
        TableName table, String engines, boolean sparing, Optional<PrimaryKey> key, Map<String, String> comments) {

    static Optional<CreateTable> asked(String statement, Session session) throws SqlError {
        var words = new Words(statement);
        var create = words.take("CREATE");
        var replace = create && words.take("OR", "REPLACE");
        if (!create || !words.take("TABLE")) {
            return Optional.empty();
        }
        var sparing = words.take("IF", "NOT", "EXISTS");
        var parts = words.name();
        if (parts.isEmpty() || parts.size() > 3) {
            return Optional.empty();
        }
        var table = session.table(parts);
        var comments = new LinkedHashMap<String, String>();
        var columns = words.take("(") ? Columns.read(words, table.table()) : new Columns();
        comments.putAll(columns.comments());
        options(words, comments);
        var head = "CREATE " + (replace ? "OR REPLACE " : "") + "TABLE " + (sparing ? "IF NOT EXISTS " : "");
        var list = columns.isEmpty() ? " " : " " + columns.text() + " ";
        return Optional.of(new CreateTable(
                table, head + table.quoted() + list + words.rest(), sparing, checked(columns), comments));
    }

    private static void options(Words words, Map<String, String> comments) {
        while (!words.done() && !words.comes("AS") && !words.comes("SELECT") && !words.comes(";")) {
            if (words.take("COMMENT")) {
                comments.put("", words.text());
            } else if (words.comes("(")) {
                words.skipParentheses();
            } else {
                words.text();
            }
        }
    }

    private static Optional<PrimaryKey> checked(Columns columns) throws SqlError {
        var key = Optional.ofNullable(columns.key());
        for (var column : key.map(PrimaryKey::columns).orElse(List.of())) {
            if (!columns.has(column)) {
                throw KeyChange.noColumn(column);
            }
        }
        return key;
    }

    boolean isThere(Connection connection) {
        try (var probe = connection.createStatement()) {
            probe.executeQuery("SELECT 1 FROM " + table.inEngine() + " LIMIT 0").close();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /// Writes down what the engine did not take, and begins the table's history.
    void finish(Connection connection, Keys keys, CommitLogs logs, Instant at) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var comment : comments.entrySet()) {
                var column = comment.getKey().isEmpty() ? "" : "." + TableName.identifier(comment.getKey());
                statement.execute("COMMENT ON " + (column.isEmpty() ? "TABLE " : "COLUMN ") + table.inEngine() + column
                        + " IS '" + comment.getValue().replace("'", "''") + "'");
            }
        }
        key.ifPresentOrElse(found -> keys.put(table, found), () -> keys.remove(table));
        var created =
                Commit.unnumbered(at, "CREATE TABLE", Map.of("partitionBy", "[]", "isManaged", "true"), null, Map.of());
        logs.begin(table.full(), List.of(created), 0);
    }
}
