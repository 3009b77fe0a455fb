package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.function.Supplier;

/// What the tasks of a run handed back, or why they failed.
final class OutputApi implements Api {

    private final Runs runs;
    private final CommitLogs logs;
    private final Supplier<URI> url;

    OutputApi(Runs runs, CommitLogs logs, Supplier<URI> url) {
        this.runs = runs;
        this.logs = logs;
        this.url = url;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.2/jobs/runs/get-output", this::output);
    }

    private Answer output(Exchange exchange) {
        var id = exchange.requiredNumber("run_id");
        for (var run : runs.newestFirst()) {
            if (run.id() == id) {
                return Answer.json(output(run, only(run)));
            }
            for (var task : run.attempts()) {
                if (task.id() == id) {
                    return Answer.json(output(run, task));
                }
            }
        }
        throw ApiError.invalid("Run " + id + " does not exist.");
    }

    private static TaskRun only(Run run) {
        if (run.latest().size() > 1) {
            throw ApiError.invalid(
                    "Retrieving the output of runs with multiple tasks is not supported. Please retrieve "
                            + "the output of each individual task run instead.");
        }
        return run.latest().getFirst();
    }

    private JsonObject output(Run run, TaskRun task) {
        var json = new JsonObject().put("metadata", new RunJson(url.get()).ofTask(run, task));
        if (task.task().condition().isPresent()) {
            return json;
        }
        return switch (task.result()) {
            case SUCCESS, SUCCESS_WITH_FAILURES ->
                json.put(
                        "notebook_output",
                        new JsonObject()
                                .put("result", result(run, task).encode())
                                .put("truncated", false));
            case FAILED, TIMEDOUT ->
                json.put("error", task.message())
                        .put(
                                "error_trace",
                                "Traceback (most recent call last):\n  File \""
                                        + task.task().notebook() + "\"\nRuntimeError: " + task.message());
            case BLOCKED, QUEUED, WAITING, PENDING, RUNNING, TERMINATING -> json;
            case UPSTREAM_FAILED, EXCLUDED, OVERDUE, CANCELED, MAXIMUM_CONCURRENT_RUNS_REACHED -> json;
        };
    }

    /// The month, and how many rows the task wrote into each of its tables.
    private JsonObject result(Run run, TaskRun task) {
        var rows = new JsonObject();
        for (var table : task.task().tables()) {
            logs.newestFirst(table).stream()
                    .filter(commit -> commit.run() != null && commit.run().taskRunId() == task.id())
                    .findFirst()
                    .ifPresent(commit -> rows.put(table, written(commit)));
        }
        return new JsonObject()
                .put("month", run.value(Pipeline.MONTH, task.task()))
                .put("rows", rows);
    }

    private static long written(Commit commit) {
        var metrics = commit.metrics();
        return Long.parseLong(metrics.getOrDefault("numOutputRows", metrics.get("numTargetRowsInserted")));
    }
}
