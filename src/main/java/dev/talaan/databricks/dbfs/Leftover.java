package dev.talaan.databricks.dbfs;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;

/// What an upload that failed leaves at its path.
enum Leftover {
    NOTHING("nothing of it is left at "),
    NOTHING_BUT_REPLACED("it is gone, and so is what may have stood before at "),
    SOMETHING_ELSE("what stands there is not what was sent, and was left alone, at "),
    PART("a part of it may be left at ");

    private final String words;

    Leftover(String words) {
        this.words = words;
    }

    Throwable with(Throwable failure, String path) {
        return failure instanceof DatabricksError error
                ? with(error, path)
                : new BrokenSource("The source broke off; " + words + path, mayStand(), failure);
    }

    private boolean mayStand() {
        return this == PART || this == SOMETHING_ELSE;
    }

    private DatabricksError with(DatabricksError error, String path) {
        var known = error.detail();
        var detail = new Detail(known.status(), known.code(), known.message() + "; " + words + path, known.requestId());
        return this == NOTHING ? same(error, detail) : new DatabricksError.Unavailable(detail, false);
    }

    private static DatabricksError same(DatabricksError error, Detail detail) {
        return switch (error) {
            case DatabricksError.Unauthenticated _ -> new DatabricksError.Unauthenticated(detail);
            case DatabricksError.PermissionDenied _ -> new DatabricksError.PermissionDenied(detail);
            case DatabricksError.NotFound _ -> new DatabricksError.NotFound(detail);
            case DatabricksError.InvalidRequest _ -> new DatabricksError.InvalidRequest(detail);
            case DatabricksError.Conflict _ -> new DatabricksError.Conflict(detail);
            case DatabricksError.RateLimited limited ->
                new DatabricksError.RateLimited(detail, limited.retryAfter().orElse(null));
            case DatabricksError.Busy _ -> new DatabricksError.Busy(detail);
            case DatabricksError.Unavailable _ -> new DatabricksError.Unavailable(detail, true);
            case DatabricksError.TimedOut _ -> new DatabricksError.TimedOut(detail);
            case DatabricksError.Unreadable _ -> new DatabricksError.Unreadable(detail);
        };
    }
}
