package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Portions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A run: what was tried, and what came of it.
final class TrackedRun {

    final String id;
    final Experiment experiment;
    final String user;
    final long start;
    final Map<String, String> tags = new LinkedHashMap<>();
    final Map<String, String> params = new LinkedHashMap<>();
    private final Map<String, List<Metric>> metrics = new LinkedHashMap<>();
    String name;
    RunState state = RunState.RUNNING;
    Long end;
    boolean deleted;

    TrackedRun(String id, Experiment experiment, String name, String user, long start) {
        this.id = id;
        this.experiment = experiment;
        this.user = user;
        this.start = start;
        rename(name);
    }

    void rename(String to) {
        name = to;
        tags.put("mlflow.runName", to);
    }

    /// A parameter keeps the value that it was first given.
    void log(String key, String value) {
        var before = params.putIfAbsent(Names.checked(key), value);
        if (before != null && !before.equals(value)) {
            throw ApiError.invalid("Changing param values is not allowed. Param with key='" + key
                    + "' was already logged with value='" + before + "' for run ID='" + id
                    + "'. Attempted logging new value '" + value + "'.");
        }
    }

    /// The same measurement twice counts once.
    void log(Metric metric) {
        var logged = metrics.computeIfAbsent(metric.key(), key -> new ArrayList<>());
        if (!logged.contains(metric)) {
            logged.add(metric);
        }
    }

    List<Metric> history(String key) {
        return metrics.getOrDefault(key, List.of()).stream()
                .sorted(Metric.IN_TIME)
                .toList();
    }

    Optional<Metric> latest(String key) {
        return metrics.getOrDefault(key, List.of()).stream().max(Metric.IN_TIME);
    }

    JsonObject info() {
        var info = new JsonObject()
                .put("run_id", id)
                .put("run_uuid", id)
                .put("run_name", name)
                .put("experiment_id", experiment.id)
                .put("user_id", user)
                .put("status", state.name())
                .put("start_time", start)
                .put("artifact_uri", experiment.artifacts(id))
                .put("lifecycle_stage", isActive() ? "active" : "deleted");
        return end == null ? info : info.put("end_time", end);
    }

    boolean isActive() {
        return !deleted && !experiment.isDeleted();
    }

    JsonObject json() {
        var latest = new JsonArray();
        metrics.keySet().stream().flatMap(key -> latest(key).stream()).forEach(metric -> latest.add(metric.json()));
        return new JsonObject()
                .put("info", info())
                .put(
                        "data",
                        new JsonObject()
                                .put("metrics", latest)
                                .put("params", Portions.pairs(params))
                                .put("tags", Portions.pairs(tags)));
    }
}
