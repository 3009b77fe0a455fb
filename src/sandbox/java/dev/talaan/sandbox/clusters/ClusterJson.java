package dev.talaan.sandbox.clusters;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// A cluster as the API shows it.
record ClusterJson(Cluster.Origin origin, Spec spec) {

    JsonObject of(State state, Reason reason, Instant restarted, Instant terminated) {
        var json = spec.sent()
                .copy()
                .put("cluster_id", origin.id())
                .put("cluster_name", spec.name())
                .put("driver_node_type_id", spec.driver())
                .put("num_workers", spec.workers())
                .put("autotermination_minutes", spec.autotermination())
                .put("cluster_source", origin.source())
                .put("creator_user_name", origin.creator())
                .put("start_time", origin.created().toEpochMilli())
                .put("state", state.name())
                .put("state_message", message(state, reason))
                .put("default_tags", tags())
                .put("spec", spec.sent().copy());
        if (restarted != null) {
            json.put("last_restarted_time", restarted.toEpochMilli());
        }
        if (terminated != null) {
            json.put("terminated_time", terminated.toEpochMilli());
        }
        if (reason != null) {
            json.put("termination_reason", reason.json());
        }
        if (state == State.RUNNING) {
            json.put("cluster_cores", Offers.cores(spec.driver()) + spec.workers() * Offers.cores(spec.machine()))
                    .put(
                            "cluster_memory_mb",
                            Offers.memoryMb(spec.driver()) + spec.workers() * Offers.memoryMb(spec.machine()));
        }
        return json;
    }

    private static String message(State state, Reason reason) {
        return switch (state) {
            case PENDING -> "Finding instances for new nodes, acquiring more instances if necessary";
            case RESTARTING -> "Restarting Spark after the cluster was edited";
            case RUNNING -> "";
            case TERMINATING, TERMINATED -> reason.message();
            case RESIZING, ERROR, UNKNOWN -> state.word();
        };
    }

    private JsonObject tags() {
        return new JsonObject()
                .put("Vendor", "Databricks")
                .put("Creator", origin.creator())
                .put("ClusterName", spec.name())
                .put("ClusterId", origin.id());
    }
}
