package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the engine says when a statement fails, said the way Databricks says it.
final class Complaint {

    private static final Pattern NO_TABLE = Pattern.compile("Table with name \"?(?<name>[^\"\\s]+)\"? does not exist");
    private static final Pattern NO_COLUMN = Pattern.compile(
            "Referenced column \"(?<bare>[^\"]+)\" |Table \"(?<table>[^\"]+)\" does not have a column named \"(?<of>[^\"]+)\"");
    private static final Pattern CANDIDATES = Pattern.compile("Candidate bindings: :?\\s*(?<names>.+)");
    private static final Pattern NO_FUNCTION =
            Pattern.compile("Function with name \"?(?<name>[^\"\\s]+)\"? does not exist");
    private static final Pattern SYNTAX =
            Pattern.compile("syntax error at or near \"(?<near>[^\"]*)\"|syntax error at end of input|unterminated");
    private static final Pattern EXISTS =
            Pattern.compile("(?:Table|View) with name \"?(?<name>[^\"\\s]+)\"? already exists");
    private static final Pattern CAST = Pattern.compile(
            "Could not convert string ['\"](?<value>[^'\"]*)['\"] to (?<type>\\w+)|invalid \\w+ field format: \"(?<date>[^\"]*)\"");

    private static final Pattern NO_SCHEMA =
            Pattern.compile("Schema with name \"?(?<name>[^\"\\s]+?)\"? does not exist");
    private static final Pattern NOT_NULL = Pattern.compile("NOT NULL constraint failed: \\S+\\.(?<column>\\w+)");

    private Complaint() {}

    static SqlError about(String statement, List<TableName> tables, String engine) {
        return said(NO_TABLE, engine)
                .map(m -> noTable(statement, tables, m.group("name")))
                .or(() -> said(NO_COLUMN, engine).map(m -> noColumn(statement, m, engine)))
                .or(() -> said(NO_FUNCTION, engine).map(m -> noFunction(statement, m.group("name"))))
                .or(() -> said(SYNTAX, engine).map(m -> syntax(statement, m.group("near"), -1)))
                .or(() -> said(EXISTS, engine).map(m -> exists(tables, m.group("name"))))
                .or(() -> said(CAST, engine).map(Complaint::cast))
                .or(() -> said(NO_SCHEMA, engine).map(m -> noSchema(m.group("name"))))
                .or(() -> said(NOT_NULL, engine).map(m -> notNull(m.group("column"))))
                .orElseGet(() -> other(engine));
    }

    private static Optional<MatchResult> said(Pattern pattern, String engine) {
        return pattern.matcher(engine).results().findFirst();
    }

    /// @param engine what the engine stumbled over, in its own spelling of texts
    static SqlError syntax(String statement, String engine, int offset) {
        var near = engine != null && engine.startsWith("E'") ? engine.substring(1) : engine;
        var end = near == null || near.isEmpty();
        var place = offset >= 0 ? offset : end ? statement.length() : statement.lastIndexOf(near);
        var position = Position.of(statement, place).parser();
        return SqlError.of(
                "PARSE_SYNTAX_ERROR",
                "42601",
                "Syntax error at or near " + (end ? "end of input" : "'" + near + "'") + ".",
                position + "\n\n== SQL ==\n" + statement);
    }

    /// What the catalog refuses: of tables and schemas Spark tells itself, the rest it passes on.
    static SqlError refused(Securable on, ApiError refusal) {
        return switch (refusal.code()) {
            case "PERMISSION_DENIED" ->
                SqlError.of(
                        "INSUFFICIENT_PERMISSIONS", "42501", "Insufficient privileges:\n" + refusal.getMessage(), "");
            case "TABLE_DOES_NOT_EXIST" -> noTable("", List.of(), on.fullName());
            case "SCHEMA_DOES_NOT_EXIST" -> noSchema(on.fullName());
            default ->
                SqlError.service(
                        "BAD_REQUEST",
                        "[RequestId=" + UUID.randomUUID() + " ErrorClass=" + refusal.code() + "." + refusal.code()
                                + "] " + refusal.getMessage());
        };
    }

    /// A function that gives a table, and that Databricks does not have.
    static SqlError noTableFunction(String statement, String name, int start) {
        var quoted = "`" + name + "`";
        return SqlError.of(
                "UNRESOLVABLE_TABLE_VALUED_FUNCTION",
                "42883",
                "Could not resolve " + quoted + " to a table-valued function.\nPlease make sure that " + quoted
                        + " is defined as a table-valued function and that all required parameters are provided "
                        + "correctly.\nIf " + quoted + " is not defined, please create the table-valued function "
                        + "before using it.\nFor more information about defining table-valued functions, please refer "
                        + "to the Apache Spark documentation.",
                Position.of(statement, start).spark());
    }

    private static SqlError noTable(String statement, List<TableName> tables, String engine) {
        var last = engine.substring(engine.lastIndexOf('.') + 1);
        var name = tables.stream()
                .filter(table -> table.table().equalsIgnoreCase(last))
                .map(TableName::quoted)
                .findFirst()
                .orElseGet(() -> Arrays.stream(engine.split("\\."))
                        .map(p -> "`" + p + "`")
                        .collect(Collectors.joining(".")));
        return SqlError.of(
                "TABLE_OR_VIEW_NOT_FOUND",
                "42P01",
                "The table or view " + name + " cannot be found. Verify the spelling and correctness of the schema and "
                        + "catalog.\nIf you did not qualify the name with a schema, verify the current_schema() output, or "
                        + "qualify the name with the correct schema and catalog.\nTo tolerate the error on drop use DROP "
                        + "VIEW IF EXISTS or DROP TABLE IF EXISTS.",
                place(statement, last));
    }

    private static SqlError noColumn(String statement, MatchResult m, String engine) {
        var bare = m.group("bare") != null;
        var column = bare ? m.group("bare") : m.group("of");
        var name = bare ? "`" + column + "`" : "`" + m.group("table") + "`.`" + column + "`";
        var text = "A column, variable, or function parameter with name " + name + " cannot be resolved.";
        var candidates = CANDIDATES.matcher(engine);
        return candidates.find()
                ? SqlError.of(
                        "UNRESOLVED_COLUMN.WITH_SUGGESTION",
                        "42703",
                        text + " Did you mean one of the following? ["
                                + candidates.group("names").replace('"', '`') + "].",
                        place(statement, column))
                : SqlError.of("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703", text, place(statement, column));
    }

    private static SqlError noFunction(String statement, String name) {
        return SqlError.of(
                "UNRESOLVED_ROUTINE",
                "42883",
                "Cannot resolve routine `" + name + "` on search path [`system`.`builtin`, `system`.`session`].",
                place(statement, name));
    }

    private static SqlError exists(List<TableName> tables, String engine) {
        var name = tables.isEmpty() ? "`" + engine + "`" : tables.getFirst().quoted();
        return SqlError.of(
                "TABLE_OR_VIEW_ALREADY_EXISTS",
                "42P07",
                "Cannot create table or view " + name + " because it already exists.",
                "");
    }

    private static SqlError cast(MatchResult m) {
        var value = m.group("value") == null ? m.group("date") : m.group("value");
        var type = m.group("type") == null
                ? "DATE"
                : m.group("type").replace("INT32", "INT").replace("INT64", "BIGINT");
        return SqlError.of(
                "CAST_INVALID_INPUT",
                "22018",
                "The value '" + value + "' of the type \"STRING\" cannot be cast to \"" + type
                        + "\" because it is malformed. Correct the value as per the syntax, or change its target type.",
                "");
    }

    private static SqlError noSchema(String name) {
        return SqlError.of(
                "SCHEMA_NOT_FOUND",
                "42704",
                "The schema `" + name + "` cannot be found. Verify the spelling and correctness of the schema and "
                        + "catalog.",
                "");
    }

    private static SqlError notNull(String column) {
        return SqlError.of(
                "DELTA_NOT_NULL_CONSTRAINT_VIOLATED",
                "23502",
                "NOT NULL constraint violated for column: " + column + ".",
                "");
    }

    private static SqlError other(String engine) {
        return SqlError.of(
                "SANDBOX_UNSUPPORTED", "0A000", engine.lines().findFirst().orElse("No reason given."), "");
    }

    private static String place(String statement, String name) {
        var at = statement.toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 ? "" : Position.of(statement, at).spark();
    }
}
