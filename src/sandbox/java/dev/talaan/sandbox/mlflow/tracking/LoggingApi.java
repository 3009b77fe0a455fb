package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import dev.talaan.sandbox.mlflow.wire.MlflowRoutes;
import dev.talaan.sandbox.mlflow.wire.Portions;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;

/// What is logged in a run: measurements, parameters, tags.
final class LoggingApi {

    private final Runs runs;
    private final Portions portions;

    LoggingApi(Runs runs, Tempo tempo) {
        this.runs = runs;
        this.portions = new Portions(tempo, 25_000, 25_000);
    }

    void mount(MlflowRoutes routes) {
        routes.post("runs/log-metric", this::metric);
        routes.post("runs/log-parameter", this::parameter);
        routes.post("runs/log-batch", this::batch);
        routes.post("runs/set-tag", this::tag);
        routes.post("runs/delete-tag", this::untag);
        routes.get("metrics/get-history", this::history);
    }

    private JsonObject metric(Asked asked) {
        var metric = Metric.read(asked);
        runs.active(asked).log(metric);
        return new JsonObject();
    }

    private JsonObject parameter(Asked asked) {
        var key = asked.required("key");
        runs.active(asked).log(key, asked.text("value").orElse(""));
        return new JsonObject();
    }

    /// All of a batch or nothing of it.
    private JsonObject batch(Asked asked) {
        var run = runs.active(asked);
        var batch = Batch.read(asked);
        batch.refuseChanges(run);
        batch.params().forEach(run::log);
        batch.metrics().forEach(run::log);
        run.tags.putAll(batch.tags());
        return new JsonObject();
    }

    private JsonObject tag(Asked asked) {
        var key = Names.checked(asked.required("key"));
        runs.active(asked).tags.put(key, asked.text("value").orElse(""));
        return new JsonObject();
    }

    private JsonObject untag(Asked asked) {
        var run = runs.active(asked);
        var key = asked.required("key");
        if (run.tags.remove(key) == null) {
            throw ApiError.missing("No tag with name: " + key + " in run with id " + run.id);
        }
        return new JsonObject();
    }

    private JsonObject history(Asked asked) {
        var key = asked.required("metric_key");
        return portions.page(runs.get(asked).history(key), asked).json("metrics", Metric::json);
    }
}
