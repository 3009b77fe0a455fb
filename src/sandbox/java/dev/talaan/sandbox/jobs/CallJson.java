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
            json.put("schedule", run.job().settings().json().getJsonObject("schedule"));
        }
        var defaults = run.job().settings().parameters();
        var names = new LinkedHashSet<>(defaults.keySet());
        names.addAll(call.jobParameters().keySet());
        if (!names.isEmpty()) {
            var parameters = new JsonArray();
            names.forEach(name -> {
                var otherwise = defaults.getOrDefault(name, "");
                parameters.add(new JsonObject()
                        .put("name", name)
                        .put("default", otherwise)
                        .put("value", call.jobParameters().getOrDefault(name, otherwise)));
            });
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
                .put("month", run.value(Pipeline.MONTH))
                .put("state", result.word())
                .put("result", result.ended() ? result.inState() : null)
                .put("change", run.value(Pipeline.CHANGE))
                .put("trigger", run.call().trigger().name());
    }
}
