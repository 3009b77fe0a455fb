package dev.talaan.sandbox.jobs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// A job as the API shows it.
final class JobJson {

    private JobJson() {}

    static JsonObject of(JobDefinition job) {
        var settings = job.settings().json().copy();
        settings.remove("tasks");
        return new JsonObject()
                .put("job_id", job.id())
                .put("creator_user_name", job.creator())
                .put("run_as_user_name", job.creator())
                .put("created_time", job.created().toEpochMilli())
                .put("settings", settings);
    }

    /// @param tasks as they were sent, all of them or a page
    static JsonObject with(JobDefinition job, List<JsonObject> tasks) {
        var json = of(job);
        json.getJsonObject("settings").put("tasks", new JsonArray(List.copyOf(tasks)));
        return json;
    }

    /// In the order in which they were sent.
    static List<JsonObject> tasks(JobDefinition job) {
        return job.settings().json().copy().getJsonArray("tasks").stream()
                .map(JsonObject.class::cast)
                .toList();
    }
}
