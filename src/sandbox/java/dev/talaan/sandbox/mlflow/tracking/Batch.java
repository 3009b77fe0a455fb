package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import java.util.List;
import java.util.Map;

/// Measurements, parameters and tags that are logged together.
record Batch(List<Metric> metrics, Map<String, String> params, Map<String, String> tags) {

    static Batch read(Asked asked) {
        var metrics = asked.objects("metrics").size();
        var given = asked.objects("params").size();
        var tagged = asked.objects("tags").size();
        refuseMoreThan(1000, "metrics", metrics);
        refuseMoreThan(100, "params", given);
        refuseMoreThan(100, "tags", tagged);
        refuseMoreThan(1000, "metrics, params, and tags", metrics + given + tagged);
        var params = asked.pairs("params");
        if (params.size() < given) {
            throw ApiError.invalid("Duplicate parameter keys have been submitted: " + params.keySet()
                    + ". Please ensure the request contains only one param value per param key.");
        }
        params.keySet().forEach(Names::checked);
        return new Batch(asked.objects("metrics").stream().map(Metric::read).toList(), params, asked.pairs("tags"));
    }

    private static void refuseMoreThan(int most, String what, int size) {
        if (size > most) {
            throw ApiError.invalid("A batch logging request can contain at most " + most + " " + what + ". Got " + size
                    + " " + what + ". Please split up " + what + " across multiple requests and try again.");
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
