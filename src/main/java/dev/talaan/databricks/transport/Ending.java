package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import java.util.Locale;

/// How a call to Databricks ended, in one word.
enum Ending {
    ANSWERED,
    UNAUTHENTICATED,
    DENIED,
    NOT_FOUND,
    INVALID,
    CONFLICT,
    LIMITED,
    UNAVAILABLE,
    TIMED_OUT,
    UNREADABLE,
    BUSY,
    ABANDONED;

    /// As it stands in metrics and on the health page.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether Databricks did what it is there for; a refusal of one request is an answer too.
    boolean isAnAnswer() {
        return switch (this) {
            case ANSWERED, DENIED, NOT_FOUND, INVALID, CONFLICT -> true;
            case UNAUTHENTICATED, LIMITED, UNAVAILABLE, TIMED_OUT, UNREADABLE, BUSY, ABANDONED -> false;
        };
    }

    static Ending of(Throwable failure) {
        return failure instanceof DatabricksError error ? of(error) : UNREADABLE;
    }

    private static Ending of(DatabricksError error) {
        return switch (error) {
            case DatabricksError.Unauthenticated _ -> UNAUTHENTICATED;
            case DatabricksError.PermissionDenied _ -> DENIED;
            case DatabricksError.NotFound _ -> NOT_FOUND;
            case DatabricksError.InvalidRequest _ -> INVALID;
            case DatabricksError.Conflict _ -> CONFLICT;
            case DatabricksError.RateLimited _ -> LIMITED;
            case DatabricksError.Busy busy -> busy.detail().code().equals(Failures.ABANDONED) ? ABANDONED : BUSY;
            case DatabricksError.Unavailable _ -> UNAVAILABLE;
            case DatabricksError.TimedOut _ -> TIMED_OUT;
            case DatabricksError.Unreadable _ -> UNREADABLE;
        };
    }
}
