package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import java.util.List;
import java.util.Map;

/// Measurements, parameters and tags that are logged together.
record Batch(List<Metric> metrics, Map<String, String> params, Map<String, String> tags) {

    static Batch read(Asked asked) {
        refuseMoreThan(1000, "metrics", asked);
        refuseMoreThan(100, "params", asked);
        refuseMoreThan(100, "tags", asked);
        var params = asked.pairs("params");
        if (params.size() < asked.objects("params").size()) {
            throw ApiError.invalid("Duplicate parameter keys have been submitted: " + params.keySet()
                    + ". Please ensure the request contains only one param value per param key.");
        }
        params.keySet().forEach(Names::checked);
        return new Batch(asked.objects("metrics").stream().map(Metric::read).toList(), params, asked.pairs("tags"));
    }

    private static void refuseMoreThan(int most, String name, Asked asked) {
        var size = asked.objects(name).size();
        if (size > most) {
            throw ApiError.invalid("A batch logging request can contain at most " + most + " " + name + ". Got " + size
                    + " " + name + ". Please split up " + name + " across multiple requests and try again.");
        }
    }

    void refuseChanges(TrackedRun run) {
        params.forEach((key, value) -> {
            var before = run.params.get(key);
            if (before != null && !before.equals(value)) {
                throw ApiError.invalid("Changing param values is not allowed. Params were already logged='[{'key': '"
                        + key + "', 'old_value': '" + before + "', 'new_value': '" + value + "'}]' for run ID='"
                        + run.id + "'.");
            }
        });
    }
}
