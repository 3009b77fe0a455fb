package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.mlflow.wire.Asked;
import io.vertx.core.json.JsonObject;
import java.util.Comparator;

/// One measurement; its value may be `NaN` or infinite.
record Metric(String key, double value, long timestamp, long step) {

    /// The latest is the one of the last step.
    static final Comparator<Metric> IN_TIME = Comparator.comparingLong(Metric::step)
            .thenComparingLong(Metric::timestamp)
            .thenComparingDouble(Metric::value);

    static Metric read(Asked asked) {
        var key = Names.checked(asked.required("key"));
        var value = asked.requiredReal("value");
        return new Metric(
                key,
                value,
                asked.requiredWhole("timestamp"),
                asked.whole("step").orElse(0L));
    }

    JsonObject json() {
        return new JsonObject()
                .put("key", key)
                .put("value", value)
                .put("timestamp", timestamp)
                .put("step", step);
    }
}
