package dev.talaan.sandbox.jobs;

import io.vertx.core.json.JsonObject;

/// How a run or a task stands. The API tells it twice: as `status`, and as the older `state` that the clients' waiters
/// still read.
enum Result {
    BLOCKED("BLOCKED", "BLOCKED", null, null),
    QUEUED("QUEUED", "QUEUED", null, null),
    WAITING("WAITING", "WAITING_FOR_RETRY", null, null),
    PENDING("PENDING", "PENDING", null, null),
    RUNNING("RUNNING", "RUNNING", null, null),
    TERMINATING("TERMINATING", "TERMINATING", null, null),
    SUCCESS("TERMINATED", "TERMINATED", "SUCCESS", "SUCCESS"),
    FAILED("TERMINATED", "TERMINATED", "RUN_EXECUTION_ERROR", "CLIENT_ERROR"),
    UPSTREAM_FAILED("TERMINATED", "SKIPPED", "SKIPPED", "CLIENT_ERROR"),
    /// Its condition was not met; what depends on it may go on.
    EXCLUDED("TERMINATED", "SKIPPED", "SKIPPED", "CLIENT_ERROR"),
    /// Tasks failed, but none of the last ones.
    SUCCESS_WITH_FAILURES("TERMINATED", "TERMINATED", "SUCCESS_WITH_FAILURES", "SUCCESS"),
    /// A task took longer than it may.
    TIMEDOUT("TERMINATED", "TERMINATED", "CANCELED", "CLIENT_ERROR"),
    /// The run took longer than it may, while this was at work.
    OVERDUE("TERMINATED", "TERMINATED", "CANCELED", "CLIENT_ERROR"),
    CANCELED("TERMINATED", "TERMINATED", "USER_CANCELED", "CLIENT_ERROR"),
    MAXIMUM_CONCURRENT_RUNS_REACHED("TERMINATED", "SKIPPED", "MAX_CONCURRENT_RUNS_EXCEEDED", "CLIENT_ERROR");

    private final String state;
    private final String lifeCycle;
    private final String code;
    private final String type;

    Result(String state, String lifeCycle, String code, String type) {
        this.state = state;
        this.lifeCycle = lifeCycle;
        this.code = code;
        this.type = type;
    }

    boolean ended() {
        return code != null;
    }

    /// Whether what depends on it has to do without.
    boolean isFailure() {
        return this == FAILED || this == UPSTREAM_FAILED || this == TIMEDOUT || this == OVERDUE || this == CANCELED;
    }

    /// The word that the older `state` has for an end.
    String inState() {
        return this == OVERDUE ? TIMEDOUT.name() : name();
    }

    /// The word that `status` has for it.
    String word() {
        return state;
    }

    JsonObject status(String message) {
        var status = new JsonObject().put("state", state);
        if (this == QUEUED) {
            status.put(
                    "queue_details",
                    new JsonObject().put("code", "MAX_CONCURRENT_RUNS_REACHED").put("message", message));
        }
        return ended()
                ? status.put(
                        "termination_details",
                        new JsonObject().put("code", code).put("type", type).put("message", message))
                : status;
    }

    JsonObject state(String message) {
        var older = new JsonObject()
                .put("life_cycle_state", lifeCycle)
                .put("state_message", message)
                .put("user_cancelled_or_timedout", isStopped());
        if (this == QUEUED) {
            older.put("queue_reason", message);
        }
        return ended() ? older.put("result_state", inState()) : older;
    }

    private boolean isStopped() {
        return this == CANCELED || this == TERMINATING || this == TIMEDOUT || this == OVERDUE;
    }
}
