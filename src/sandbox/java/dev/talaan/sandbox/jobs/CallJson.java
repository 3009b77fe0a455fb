package dev.talaan.sandbox.jobs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashSet;

/// How a run was called, as the API shows it.
final class CallJson {

    private CallJson() {}

    /// Adds the trigger and the parameters: first those that the job declares, then those that only the caller knew.
    static JsonObject add(Run run, JsonObject json) {
        var call = run.call();
        json.put("trigger", call.trigger().name());
        if (call.trigger() == Trigger.PERIODIC) {
            json.put("schedule", JobJson.schedule(run.job()));
        }
        var names = new LinkedHashSet<>(run.job().parameters());
        names.addAll(call.jobParameters().keySet());
        if (!names.isEmpty()) {
            var parameters = new JsonArray();
            names.forEach(name -> parameters.add(new JsonObject()
                    .put("name", name)
                    .put("default", "")
                    .put("value", call.jobParameters().getOrDefault(name, ""))));
            json.put("job_parameters", parameters);
        }
        if (!call.notebookParams().isEmpty()) {
            json.put(
                    "overriding_parameters",
                    new JsonObject().put("notebook_params", JsonObject.mapFrom(call.notebookParams())));
        }
        return json;
    }

    /// A run in a few words; its result is null while it has not ended.
    static JsonObject summary(Run run) {
        var result = run.result();
        return new JsonObject()
                .put("run_id", run.id())
                .put("month", run.call().value(Pipeline.MONTH))
                .put("state", result.word())
                .put("result", result.ended() ? result.name() : null)
                .put("change", run.call().value(Pipeline.CHANGE))
                .put("trigger", run.call().trigger().name());
    }
}
