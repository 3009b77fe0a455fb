package dev.talaan.sandbox.jobs;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// A run as the API shows it. Times are milliseconds, and nought where something has not ended yet.
///
/// @param workspace where the pages of the runs would be
record RunJson(URI workspace) {

    JsonObject of(Run run) {
        var json = common(run)
                .put("run_id", run.id())
                .put("original_attempt_run_id", run.id())
                .put("run_name", run.job().name())
                .put("format", "MULTI_TASK")
                .put("run_page_url", page(run, run.id()))
                .put("setup_duration", 0)
                .put("execution_duration", 0)
                .put("cleanup_duration", 0);
        if (run.began().isAfter(run.start())) {
            json.put(
                    "queue_duration", Duration.between(run.start(), run.began()).toMillis());
        }
        var end = run.end();
        return json.mergeIn(span(run.start(), end))
                .put(
                        "run_duration",
                        end == null ? 0 : Duration.between(run.start(), end).toMillis())
                .put("status", run.result().status(run.message()))
                .put("state", run.result().state(run.message()));
    }

    /// A run with its tasks and clusters, or the first of them.
    JsonObject expanded(Run run, int most) {
        var tasks = run.latest();
        var json = of(run).put("tasks", tasks(run, tasks.subList(0, Math.min(most, tasks.size()))));
        var clusters = run.job().settings().json().getJsonArray("job_clusters");
        return clusters == null ? json : json.put("job_clusters", clusters.copy());
    }

    /// A task's attempt by itself, in the shape of a run.
    JsonObject ofTask(Run run, TaskRun task) {
        return common(run)
                .mergeIn(task(run, task))
                .put("original_attempt_run_id", TaskRun.id(run.id(), run.job(), task.task(), 0))
                .put("run_name", task.task().key())
                .put("format", "SINGLE_TASK");
    }

    private static JsonObject common(Run run) {
        return CallJson.add(
                run,
                new JsonObject()
                        .put("job_id", run.job().id())
                        .put("job_run_id", run.id())
                        .put("number_in_job", run.number())
                        .put("creator_user_name", run.job().creator())
                        .put("run_type", "JOB_RUN"));
    }

    JsonArray tasks(Run run, List<TaskRun> tasks) {
        var array = new JsonArray();
        tasks.forEach(task -> array.add(task(run, task)));
        return array;
    }

    JsonArray history(Run run) {
        var history = new JsonArray();
        if (!run.repairs().isEmpty()) {
            history.add(repair(run, "ORIGINAL", run.original()));
            run.repairs()
                    .forEach(repair ->
                            history.add(repair(run, "REPAIR", repair.tasks()).put("id", repair.id())));
        }
        return history;
    }

    private JsonObject task(Run run, TaskRun task) {
        var works = task.end() == null
                ? Duration.ZERO
                : Duration.between(task.start(), task.end()).minus(task.setup());
        return definition(run, task.task())
                .put("run_id", task.id())
                .put("attempt_number", task.attempt())
                .put("run_page_url", page(run, task.id()))
                .mergeIn(span(task.start(), task.end()))
                .put("setup_duration", task.setup().toMillis())
                .put("execution_duration", works.toMillis())
                .put("cleanup_duration", 0)
                .put("status", task.result().status(task.message()))
                .put("state", task.result().state(task.message()));
    }

    private static JsonObject definition(Run run, TaskDefinition task) {
        var json = task.json().copy();
        task.condition()
                .flatMap(condition -> Conditions.outcome(run, task))
                .ifPresent(outcome -> json.getJsonObject("condition_task").put("outcome", outcome));
        return json;
    }

    private static JsonObject repair(Run run, String type, List<TaskRun> tasks) {
        var ids = new JsonArray();
        tasks.forEach(task -> ids.add(task.id()));
        var result = Standing.of(tasks);
        var message = Standing.message(tasks, run.job().settings());
        return new JsonObject()
                .put("type", type)
                .mergeIn(span(tasks.getFirst().start(), Run.end(tasks)))
                .put("status", result.status(message))
                .put("state", result.state(message))
                .put("task_run_ids", ids);
    }

    private static JsonObject span(Instant start, Instant end) {
        return new JsonObject()
                .put("start_time", start.toEpochMilli())
                .put("end_time", end == null ? 0 : end.toEpochMilli());
    }

    private String page(Run run, long id) {
        return workspace
                .resolve("/?o=6051921418418893#job/" + run.job().id() + "/run/" + id)
                .toString();
    }
}
