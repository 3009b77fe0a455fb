package dev.talaan.sandbox.sql;

/// How a statement ended.
sealed interface Outcome {

    record Succeeded(Result result) implements Outcome {}

    record Failed(SqlError error) implements Outcome {}

    record Canceled() implements Outcome {}
}
