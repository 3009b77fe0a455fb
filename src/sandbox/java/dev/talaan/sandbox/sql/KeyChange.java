package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.Keys;
import dev.talaan.sandbox.lake.PrimaryKey;
import dev.talaan.sandbox.lake.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// `ALTER TABLE … ADD [CONSTRAINT name] PRIMARY KEY (…)` and `ALTER TABLE … DROP PRIMARY KEY`. The engine is not told.
///
/// @param key empty where it is dropped
record KeyChange(TableName table, Optional<PrimaryKey> key) {

    static Optional<KeyChange> asked(String statement, Session session) {
        var words = new Words(statement);
        if (!words.take("ALTER", "TABLE")) {
            return Optional.empty();
        }
        var parts = words.name();
        if (parts.isEmpty() || parts.size() > 3) {
            return Optional.empty();
        }
        var table = session.table(parts);
        if (words.take("DROP", "PRIMARY", "KEY")) {
            return Optional.of(new KeyChange(table, Optional.empty()));
        }
        return words.take("ADD")
                ? KeyClause.read(words, table.table()).map(key -> new KeyChange(table, Optional.of(key)))
                : Optional.empty();
    }

    Result run(Connection connection, Keys keys, StatementRequest request) throws SqlError {
        var before = keys.of(table).isPresent();
        try (var probe = connection.prepareStatement("SELECT * FROM " + table.inEngine() + " LIMIT 0")) {
            probe.executeQuery().close();
        } catch (SQLException e) {
            throw Complaint.about(request.statement(), List.of(table), e.getMessage());
        }
        if (key.isEmpty()) {
            keys.remove(table);
            return Result.NONE;
        }
        if (before) {
            throw refused("table " + table.quoted() + " already has a primary key.");
        }
        for (var column : key.get().columns()) {
            if (isNullable(connection, column)) {
                throw refused("Cannot create the primary key `" + key.get().name() + "` because its child column(s) `"
                        + column + "` is nullable. Please change the column nullability and retry.");
            }
        }
        keys.put(table, key.get());
        return Result.NONE;
    }

    private boolean isNullable(Connection connection, String column) throws SqlError {
        try (var asked = connection.prepareStatement("SELECT is_nullable FROM duckdb_columns() WHERE database_name = ? "
                + "AND schema_name = ? AND table_name = ? AND lower(column_name) = lower(?)")) {
            asked.setString(1, TableName.engineCatalog(table.catalog()));
            asked.setString(2, table.schema());
            asked.setString(3, table.table());
            asked.setString(4, column);
            try (var rows = asked.executeQuery()) {
                if (!rows.next()) {
                    throw noColumn(column);
                }
                return rows.getBoolean(1);
            }
        } catch (SQLException e) {
            throw refused(e.getMessage());
        }
    }

    static SqlError noColumn(String column) {
        return SqlError.of(
                "UNRESOLVED_COLUMN.WITHOUT_SUGGESTION",
                "42703",
                "A column, variable, or function parameter with name `" + column + "` cannot be resolved.",
                "");
    }

    private static SqlError refused(String why) {
        return SqlError.of("UC_INVALID_PARAMETER_VALUE", "KD000", why, "");
    }
}
