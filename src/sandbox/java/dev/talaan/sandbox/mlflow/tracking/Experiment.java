package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.mlflow.wire.Portions;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// An experiment: a name under which runs are kept.
final class Experiment {

    final String id;
    final Instant created;
    final Map<String, String> tags;
    private final String artifactLocation;
    private String name;
    private Instant updated;
    private boolean deleted;

    Experiment(String id, String name, String artifactLocation, Map<String, String> tags, Instant created) {
        this.id = id;
        this.name = name;
        this.artifactLocation =
                artifactLocation.isEmpty() ? "dbfs:/databricks/mlflow-tracking/" + id : artifactLocation;
        this.tags = new LinkedHashMap<>(tags);
        this.created = created;
        this.updated = created;
    }

    String name() {
        return name;
    }

    Instant updated() {
        return updated;
    }

    boolean isDeleted() {
        return deleted;
    }

    String stage() {
        return deleted ? "deleted" : "active";
    }

    void rename(String to, Instant now) {
        name = to;
        updated = now;
    }

    void delete(boolean yes, Instant now) {
        deleted = yes;
        updated = now;
    }

    String artifacts(String runId) {
        return artifactLocation + "/" + runId + "/artifacts";
    }

    JsonObject json() {
        return new JsonObject()
                .put("experiment_id", id)
                .put("name", name)
                .put("artifact_location", artifactLocation)
                .put("lifecycle_stage", stage())
                .put("creation_time", created.toEpochMilli())
                .put("last_update_time", updated.toEpochMilli())
                .put("tags", Portions.pairs(tags));
    }
}
