package dev.talaan.databricks.sql;

import java.time.LocalDate;

/// The value of a `:name` in a statement; the server takes it by its type, never as text of the statement.
///
/// @param type a SQL type: STRING, INT, DATE, …
public record StatementParameter(String name, String value, String type) {

    public static StatementParameter of(String name, int value) {
        return new StatementParameter(name, Integer.toString(value), "INT");
    }

    public static StatementParameter of(String name, String value) {
        return new StatementParameter(name, value, "STRING");
    }

    public static StatementParameter of(String name, LocalDate value) {
        return new StatementParameter(name, value.toString(), "DATE");
    }
}
