package dev.talaan.sandbox.mlflow.registry;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// What somebody wrote about a version.
record Comment(String id, String user, String text, Instant created, Instant updated) {

    Comment rewritten(String to, Instant now) {
        return new Comment(id, user, to, created, now);
    }

    JsonObject json(String caller) {
        var actions = new JsonArray();
        if (caller.equals(user)) {
            actions.add("EDIT_COMMENT").add("DELETE_COMMENT");
        }
        return new JsonObject()
                .put("id", id)
                .put("user_id", user)
                .put("comment", text)
                .put("creation_timestamp", created.toEpochMilli())
                .put("last_updated_timestamp", updated.toEpochMilli())
                .put("available_actions", actions);
    }
}
