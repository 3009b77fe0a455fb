package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;

/// The endpoint that serves the forecaster. Left alone for a while it scales to zero, and the next caller waits.
public final class ServingEndpoint {

    static final String NAME = "bir-tax-forecaster";
    private static final Instant CREATED = Instant.parse("2024-03-18T03:10:00Z");

    private final SandboxClock clock;
    private final Tempo tempo;
    private Instant lastCall;
    private Instant warmFrom = Instant.MIN;

    public ServingEndpoint(SandboxClock clock, Tempo tempo) {
        this.clock = clock;
        this.tempo = tempo;
        this.lastCall = clock.now();
    }

    /// Puts it to sleep, or wakes it, by hand.
    public synchronized void scaleToZero(boolean asleep) {
        lastCall = asleep ? Instant.EPOCH : clock.now();
        warmFrom = Instant.MIN;
    }

    void awaitWarm() throws InterruptedException {
        clock.awaitUntil(called());
    }

    private synchronized Instant called() {
        var now = clock.now();
        if (now.isAfter(lastCall.plusMillis(tempo.pace().idleMillis()))) {
            warmFrom = now.plusMillis(tempo.pace().coldStartMillis());
        }
        lastCall = now.isAfter(warmFrom) ? now : warmFrom;
        return warmFrom;
    }

    JsonObject json() {
        var entity = new JsonObject()
                .put("name", "bir_tax_forecaster-3")
                .put("entity_name", "gold.ml_features.bir_tax_forecaster")
                .put("entity_version", "3")
                .put("workload_size", "Small")
                .put("workload_type", "CPU")
                .put("scale_to_zero_enabled", true)
                .put("creator", "talaan-portal")
                .put("creation_timestamp", CREATED.toEpochMilli())
                .put(
                        "state",
                        new JsonObject().put("deployment", "DEPLOYMENT_READY").put("deployment_state_message", ""));
        var route = new JsonObject()
                .put("served_model_name", "bir_tax_forecaster-3")
                .put("traffic_percentage", 100);
        return new JsonObject()
                .put("name", NAME)
                .put("id", "b1f0c0de0000000000000000forecast")
                .put("creator", "talaan-portal")
                .put("creation_timestamp", CREATED.toEpochMilli())
                .put("last_updated_timestamp", CREATED.toEpochMilli())
                .put("state", new JsonObject().put("ready", "READY").put("config_update", "NOT_UPDATING"))
                .put(
                        "config",
                        new JsonObject()
                                .put("config_version", 3)
                                .put("served_entities", new JsonArray().add(entity))
                                .put("traffic_config", new JsonObject().put("routes", new JsonArray().add(route))));
    }
}
