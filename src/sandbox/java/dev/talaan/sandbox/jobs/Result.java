package dev.talaan.sandbox.jobs;

import io.vertx.core.json.JsonObject;

/// How a run or a task stands. The API tells it twice: as `status`, and as the older `state` that the clients' waiters
/// still read.
enum Result {
    SUCCESS("TERMINATED", "TERMINATED", "SUCCESS", "SUCCESS"),
    FAILED("TERMINATED", "TERMINATED", "RUN_EXECUTION_ERROR", "CLIENT_ERROR"),
    UPSTREAM_FAILED("TERMINATED", "SKIPPED", "SKIPPED", "CLIENT_ERROR"),
    RUNNING("RUNNING", "RUNNING", null, null),
    BLOCKED("BLOCKED", "BLOCKED", null, null);

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

    JsonObject status(String message) {
        var status = new JsonObject().put("state", state);
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
                .put("user_cancelled_or_timedout", false);
        return ended() ? older.put("result_state", name()) : older;
    }
}
