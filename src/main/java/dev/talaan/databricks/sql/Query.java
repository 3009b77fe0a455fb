package dev.talaan.databricks.sql;

import java.util.List;

/// A statement with named parameters: `:year` in the text, its value beside it.
public record Query(String text, List<StatementParameter> parameters) {

    public static Query of(String text, StatementParameter... parameters) {
        return new Query(text, List.of(parameters));
    }
}
