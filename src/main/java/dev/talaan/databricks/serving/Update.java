package dev.talaan.databricks.serving;

/// How the last change of what an endpoint serves stands. What is not known for sure is not done.
public enum Update {
    /// Nothing is under way: what was wanted last is what is served.
    DONE,
    UNDER_WAY,
    FAILED,
    CANCELLED,
    UNKNOWN;

    static Update of(Endpoint.State state) {
        return switch (state == null ? "" : String.valueOf(state.configUpdate())) {
            case "NOT_UPDATING" -> DONE;
            case "IN_PROGRESS" -> UNDER_WAY;
            case "UPDATE_FAILED" -> FAILED;
            case "UPDATE_CANCELED" -> CANCELLED;
            default -> UNKNOWN;
        };
    }
}
