package dev.talaan.databricks.jobs;

/// How a run or a task stands, in one word. What is not known for sure is never success.
public enum Outcome {
    WAITING,
    RUNNING,
    /// Its tasks are over or have been told to stop, and it clears up.
    ENDING,
    SUCCEEDED,
    SUCCEEDED_WITH_FAILURES,
    FAILED,
    CANCELLED,
    SKIPPED,
    UNKNOWN;

    /// Whether it has not ended yet.
    public boolean isActive() {
        return this == WAITING || this == RUNNING || this == ENDING;
    }

    static Outcome of(RunStatus status, RunState state) {
        if (status != null && status.state() != null) {
            var today = of(status);
            return today == CANCELLED && isTimedOut(state) ? FAILED : today;
        }
        return state == null || state.lifeCycleState() == null ? UNKNOWN : of(state);
    }

    /// Today's words have none for it: what took too long was cancelled by Databricks, but nobody wanted that.
    private static boolean isTimedOut(RunState state) {
        return state != null && "TIMEDOUT".equals(state.resultState());
    }

    private static Outcome of(RunStatus status) {
        return switch (status.state()) {
            case "BLOCKED", "PENDING", "QUEUED", "WAITING" -> WAITING;
            case "RUNNING" -> RUNNING;
            case "TERMINATING" -> ENDING;
            case "TERMINATED" -> status.terminationDetails() == null ? UNKNOWN : of(status.terminationDetails());
            default -> UNKNOWN;
        };
    }

    private static Outcome of(RunStatus.TerminationDetails end) {
        return switch (String.valueOf(end.code())) {
            case "SUCCESS" -> SUCCEEDED;
            case "SUCCESS_WITH_FAILURES" -> SUCCEEDED_WITH_FAILURES;
            case "CANCELED", "USER_CANCELED" -> CANCELLED;
            case "SKIPPED", "MAX_CONCURRENT_RUNS_EXCEEDED" -> SKIPPED;
            default -> end.type() == null || end.type().equals("SUCCESS") ? UNKNOWN : FAILED;
        };
    }

    private static Outcome of(RunState state) {
        return switch (state.lifeCycleState()) {
            case "BLOCKED", "PENDING", "QUEUED", "WAITING_FOR_RETRY" -> WAITING;
            case "RUNNING" -> RUNNING;
            case "TERMINATING" -> ENDING;
            case "SKIPPED" -> SKIPPED;
            case "INTERNAL_ERROR" -> FAILED;
            case "TERMINATED" -> ofResult(String.valueOf(state.resultState()));
            default -> UNKNOWN;
        };
    }

    private static Outcome ofResult(String result) {
        return switch (result) {
            case "SUCCESS" -> SUCCEEDED;
            case "SUCCESS_WITH_FAILURES" -> SUCCEEDED_WITH_FAILURES;
            case "FAILED", "TIMEDOUT", "UPSTREAM_FAILED" -> FAILED;
            case "CANCELED", "UPSTREAM_CANCELED" -> CANCELLED;
            case "EXCLUDED", "MAXIMUM_CONCURRENT_RUNS_REACHED" -> SKIPPED;
            default -> UNKNOWN;
        };
    }
}
