package dev.talaan.sandbox.mlflow.tracking;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.mlflow.wire.Asked;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/// The runs of all experiments.
final class Runs {

    private final Map<String, TrackedRun> byId = new LinkedHashMap<>();

    Collection<TrackedRun> all() {
        return byId.values();
    }

    TrackedRun keep(TrackedRun run) {
        byId.put(run.id, run);
        return run;
    }

    /// The run that is asked for, by `run_id` or by the older `run_uuid`.
    TrackedRun get(Asked asked) {
        var id = asked.text("run_id")
                .filter(text -> !text.isEmpty())
                .or(() -> asked.text("run_uuid"))
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Asked.missing("run_id"));
        var run = byId.get(id);
        if (run == null) {
            throw ApiError.missing("Run with id=" + id + " not found");
        }
        return run;
    }

    /// One that may be written to.
    TrackedRun active(Asked asked) {
        var run = get(asked);
        if (!run.isActive()) {
            throw ApiError.invalid("The run " + run.id + " must be in the 'active' state. Current state is deleted.");
        }
        return run;
    }
}
