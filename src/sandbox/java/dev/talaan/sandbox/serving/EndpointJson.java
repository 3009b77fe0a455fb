package dev.talaan.sandbox.serving;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.talaan.sandbox.serving.ServingEndpoint.View;
import io.vertx.core.json.JsonObject;
import java.util.UUID;

/// An endpoint as the API shows it.
final class EndpointJson {

    private EndpointJson() {}

    /// As it stands in a list.
    static JsonObject summary(View endpoint) {
        var json = common(endpoint);
        var config = endpoint.serving();
        return config == null ? json : json.put("config", config.summary());
    }

    static JsonObject detailed(View endpoint) {
        var json = common(endpoint);
        var creator = endpoint.creator();
        if (endpoint.serving() != null) {
            json.put("config", endpoint.serving().json(creator, "DEPLOYMENT_READY", ""));
        }
        var deployment = endpoint.deployment();
        if (deployment != null) {
            var failed = endpoint.stage().equals("UPDATE_FAILED");
            json.put(
                    "pending_config",
                    deployment
                            .config()
                            .json(
                                    creator,
                                    failed ? "DEPLOYMENT_FAILED" : "DEPLOYMENT_CREATING",
                                    failed ? "Failed to create the container image for the model." : "")
                            .put("start_time", deployment.start().toEpochMilli()));
        }
        return json;
    }

    private static JsonObject common(View endpoint) {
        return new JsonObject()
                .put("name", endpoint.name())
                .put("id", id(endpoint))
                .put("creator", endpoint.creator())
                .put("creation_timestamp", endpoint.created().toEpochMilli())
                .put("last_updated_timestamp", endpoint.updated().toEpochMilli())
                .put(
                        "state",
                        new JsonObject()
                                .put("ready", endpoint.serving() == null ? "NOT_READY" : "READY")
                                .put("config_update", endpoint.stage()));
    }

    private static String id(View endpoint) {
        var seed = endpoint.name() + endpoint.created();
        return UUID.nameUUIDFromBytes(seed.getBytes(UTF_8)).toString().replace("-", "");
    }
}
