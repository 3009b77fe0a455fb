package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.mlflow.wire.Portions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One version of a model.
final class ModelVersion {

    final RegisteredModel model;
    final long number;
    final Origin origin;
    final Instant created;
    final Map<String, String> tags = new LinkedHashMap<>();
    final List<Activity> activities = new ArrayList<>();
    final List<Activity> requests = new ArrayList<>();
    final Map<String, Comment> comments = new LinkedHashMap<>();
    String description;
    Stage stage = Stage.NONE;
    private Instant updated;

    /// Where a version comes from.
    ///
    /// @param runId the run that made it; empty where none did
    record Origin(String source, String runId, String runLink, String user) {}

    ModelVersion(RegisteredModel model, long number, Origin origin, String description, Instant created) {
        this.model = model;
        this.number = number;
        this.origin = origin;
        this.description = description;
        this.created = created;
        this.updated = created;
    }

    Instant updated() {
        return updated;
    }

    void touch(Instant now) {
        updated = now;
        model.touch(now);
    }

    JsonObject json() {
        return new JsonObject()
                .put("name", model.name())
                .put("version", String.valueOf(number))
                .put("creation_timestamp", created.toEpochMilli())
                .put("last_updated_timestamp", updated.toEpochMilli())
                .put("user_id", origin.user())
                .put("current_stage", stage.word())
                .put("description", description)
                .put("source", origin.source())
                .put("run_id", origin.runId())
                .put("run_link", origin.runLink())
                .put("status", "READY")
                .put("status_message", "")
                .put("tags", Portions.pairs(tags))
                .put("aliases", new JsonArray(model.aliasesOf(this)));
    }

    /// The same as Databricks' own calls show it to a caller.
    JsonObject shownTo(Principal caller) {
        var open = new JsonArray();
        requests.forEach(request -> open.add(request.json()));
        return json().put(
                        "permission_level",
                        model.access.of(caller).map(Level::name).orElse(null))
                .put("open_requests", open)
                .put("email_subscription_status", "DEFAULT");
    }
}
