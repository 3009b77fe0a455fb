package dev.talaan.sandbox.serving;

import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// A version of a model as an endpoint serves it.
///
/// @param name by which the endpoint's routes know it
record ServedEntity(
        String name, String model, String version, String workloadSize, boolean scalesToZero, Instant created) {

    static final String FORECASTER = "gold.ml_features.bir_tax_forecaster";

    /// @param deployment such as DEPLOYMENT_READY
    JsonObject json(String creator, String deployment, String message) {
        return summary()
                .put("workload_size", workloadSize)
                .put("workload_type", "CPU")
                .put("scale_to_zero_enabled", scalesToZero)
                .put("creator", creator)
                .put("creation_timestamp", created.toEpochMilli())
                .put("state", new JsonObject().put("deployment", deployment).put("deployment_state_message", message));
    }

    JsonObject summary() {
        return new JsonObject().put("name", name).put("entity_name", model).put("entity_version", version);
    }
}
