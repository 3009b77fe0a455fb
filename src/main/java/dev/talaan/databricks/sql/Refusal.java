package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unavailable;
import java.util.Objects;
import java.util.regex.Pattern;

/// Why a statement failed. It comes with status 200: only code and message tell a mistake in the statement from a
/// warehouse that is not there (<https://docs.databricks.com/en/error-messages/error-classes.html>).
final class Refusal {

    private static final Pattern CONDITION = Pattern.compile("\\[(?<condition>[A-Z0-9_.]+)]\\s+(?<text>.*)");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("\\.(\\s|$)|\\sSQLSTATE");

    private Refusal() {}

    static DatabricksError of(StatementAnswer.Error error) {
        if (error == null) {
            return new InvalidRequest(Detail.of("the statement failed without a word"));
        }
        var message = Objects.requireNonNullElse(error.message(), "").replaceAll("\\s+", " ");
        var condition = CONDITION.matcher(message);
        return condition.matches()
                ? ofStatement(detail(condition.group("condition"), condition.group("text")))
                : ofService(detail(Objects.requireNonNullElse(error.errorCode(), ""), message));
    }

    private static DatabricksError ofStatement(Detail detail) {
        return switch (detail.code()) {
            case "TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "NO_SUCH_CATALOG_EXCEPTION" -> new NotFound(detail);
            case "INSUFFICIENT_PERMISSIONS" -> new PermissionDenied(detail);
            case "TABLE_OR_VIEW_ALREADY_EXISTS", "SCHEMA_ALREADY_EXISTS" -> new Conflict(detail);
            default -> new InvalidRequest(detail);
        };
    }

    private static DatabricksError ofService(Detail detail) {
        return switch (detail.code()) {
            case "TEMPORARILY_UNAVAILABLE",
                    "WORKSPACE_TEMPORARILY_UNAVAILABLE",
                    "SERVICE_UNDER_MAINTENANCE",
                    "RESOURCE_EXHAUSTED" -> new Unavailable(detail, true);
            default -> new InvalidRequest(detail);
        };
    }

    /// The first sentence says it; suggestions, positions and the statement's text follow.
    private static Detail detail(String code, String text) {
        return new Detail(200, code, END_OF_SENTENCE.split(text)[0], "");
    }
}
