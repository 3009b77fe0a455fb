package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// A job as the API shows it.
final class JobJson {

    private JobJson() {}

    static JsonObject of(JobDefinition job, boolean withTasks) {
        var settings = new JsonObject()
                .put("name", job.name())
                .put("format", "MULTI_TASK")
                .put("max_concurrent_runs", JobDefinition.MAX_CONCURRENT_RUNS)
                .put("timeout_seconds", 0)
                .put("queue", new JsonObject().put("enabled", JobDefinition.QUEUES))
                .put("email_notifications", new JsonObject())
                .put("schedule", schedule(job));
        if (!job.parameters().isEmpty()) {
            var parameters = new JsonArray();
            job.parameters()
                    .forEach(name ->
                            parameters.add(new JsonObject().put("name", name).put("default", "")));
            settings.put("parameters", parameters);
        }
        if (withTasks) {
            var tasks = new JsonArray();
            job.tasks().forEach(task -> tasks.add(task(task)));
            settings.put("tasks", tasks);
        }
        return new JsonObject()
                .put("job_id", job.id())
                .put("creator_user_name", Principal.PORTAL.userName())
                .put("run_as_user_name", Principal.PORTAL.userName())
                .put("created_time", job.created().toEpochMilli())
                .put("settings", settings);
    }

    static JsonObject schedule(JobDefinition job) {
        return new JsonObject()
                .put("quartz_cron_expression", job.cron())
                .put("timezone_id", "Asia/Manila")
                .put("pause_status", job.paused() ? "PAUSED" : "UNPAUSED");
    }

    static JsonObject task(TaskDefinition task) {
        var dependsOn = new JsonArray();
        task.dependsOn().forEach(key -> dependsOn.add(new JsonObject().put("task_key", key)));
        var json = new JsonObject()
                .put("task_key", task.key())
                .put("depends_on", dependsOn)
                .put("run_if", "ALL_SUCCESS")
                .put(
                        "notebook_task",
                        new JsonObject().put("notebook_path", task.notebook()).put("source", "WORKSPACE"))
                .put("timeout_seconds", 0);
        if (task.retries().most() > 0) {
            json.put("max_retries", task.retries().most())
                    .put("min_retry_interval_millis", task.retries().pause().toMillis())
                    .put("retry_on_timeout", false);
        }
        return json;
    }
}
