package dev.talaan.sandbox.mlflow.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// Something that was done to a version's stage, or asked for.
record Activity(String id, Type type, String user, String comment, String system, Instant at, Stage from, Stage to) {

    enum Type {
        APPLIED_TRANSITION,
        REQUESTED_TRANSITION,
        CANCELLED_REQUEST,
        APPROVED_REQUEST,
        REJECTED_REQUEST,
        SYSTEM_TRANSITION
    }

    /// @param caller who looks, and may or may not do something about an open request
    JsonObject open(String caller, boolean mayDecide) {
        var actions = new JsonArray();
        if (mayDecide) {
            actions.add("APPROVE_TRANSITION_REQUEST").add("REJECT_TRANSITION_REQUEST");
        }
        if (caller.equals(user)) {
            actions.add("CANCEL_TRANSITION_REQUEST");
        }
        return json().put("available_actions", actions);
    }

    JsonObject json() {
        return new JsonObject()
                .put("id", id)
                .put("activity_type", type.name())
                .put("user_id", user)
                .put("comment", comment)
                .put("system_comment", system)
                .put("creation_timestamp", at.toEpochMilli())
                .put("last_updated_timestamp", at.toEpochMilli())
                .put("from_stage", from.word())
                .put("to_stage", to.word());
    }
}
