package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.Unavailable;

/// Why a statement failed. It comes with status 200: only code and message tell a mistake in the statement from a
/// warehouse that is not there.
final class Refusal {

    private Refusal() {}

    static DatabricksError of(StatementAnswer.Error error) {
        if (error == null) {
            return new InvalidRequest(Detail.of("the statement failed without a word"));
        }
        var code = error.errorCode() == null ? "" : error.errorCode();
        var detail = new Detail(200, code, firstLine(error.message()), "");
        return switch (code) {
            case "TEMPORARILY_UNAVAILABLE",
                    "WORKSPACE_TEMPORARILY_UNAVAILABLE",
                    "SERVICE_UNDER_MAINTENANCE",
                    "RESOURCE_EXHAUSTED" -> new Unavailable(detail, true);
            default -> byCondition(detail);
        };
    }

    private static DatabricksError byCondition(Detail detail) {
        if (detail.message().contains("TABLE_OR_VIEW_NOT_FOUND")) {
            return new NotFound(detail);
        }
        return detail.message().contains("INSUFFICIENT_PERMISSIONS")
                ? new PermissionDenied(detail)
                : new InvalidRequest(detail);
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
