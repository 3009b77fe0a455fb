package dev.talaan.databricks.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// The value of a `:name` in a statement; the server takes it by its type, never as text of the statement.
///
/// @param value null for NULL
/// @param type a SQL type: STRING, INT, DATE, …
public record StatementParameter(String name, String value, String type) {

    public static StatementParameter of(String name, int value) {
        return new StatementParameter(name, Integer.toString(value), "INT");
    }

    public static StatementParameter of(String name, long value) {
        return new StatementParameter(name, Long.toString(value), "BIGINT");
    }

    public static StatementParameter of(String name, boolean value) {
        return new StatementParameter(name, Boolean.toString(value), "BOOLEAN");
    }

    public static StatementParameter of(String name, double value) {
        return new StatementParameter(name, Double.toString(value), "DOUBLE");
    }

    /// With as many digits as it has.
    public static StatementParameter of(String name, BigDecimal value) {
        var plain = value.scale() < 0 ? value.setScale(0) : value;
        var type = "DECIMAL(" + Math.max(plain.precision(), plain.scale()) + "," + plain.scale() + ")";
        return new StatementParameter(name, plain.toPlainString(), type);
    }

    public static StatementParameter of(String name, String value) {
        return new StatementParameter(name, value, "STRING");
    }

    public static StatementParameter of(String name, LocalDate value) {
        return new StatementParameter(name, value.toString(), "DATE");
    }

    public static StatementParameter of(String name, Instant value) {
        return new StatementParameter(name, value.toString(), "TIMESTAMP");
    }

    /// A value as text, to be read as a type; null for NULL.
    public static StatementParameter of(String name, String value, SqlType type) {
        return new StatementParameter(name, value, type.text());
    }
}
