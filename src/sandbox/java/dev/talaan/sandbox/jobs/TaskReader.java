package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.jobs.TaskDefinition.Dependency;
import dev.talaan.sandbox.jobs.TaskDefinition.Retries;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Reads the tasks of a job's settings, each by itself.
final class TaskReader {

    /// So often is for ever enough, as the clock can leap.
    private static final long FOR_EVER = 100;

    private static final Pattern KEY = Pattern.compile("[\\w-]{1,100}");

    private TaskReader() {}

    /// In the order in which they were sent.
    static List<TaskDefinition> read(Fields settings) {
        var clusters = Compute.declared(settings);
        var keys = new HashSet<String>();
        var tasks = settings.objects("tasks").stream()
                .map(task -> task(task, clusters))
                .toList();
        if (tasks.isEmpty()) {
            throw ApiError.invalid("Missing required field: tasks. A job needs at least one task.");
        }
        tasks.stream().filter(task -> !keys.add(task.key())).findFirst().ifPresent(twice -> {
            throw ApiError.invalid(
                    "Duplicate task_key '" + twice.key() + "': the keys of a job's tasks must be unique.");
        });
        return tasks;
    }

    private static TaskDefinition task(Fields sent, Set<String> clusters) {
        var key = sent.requiredText("task_key");
        if (!KEY.matcher(key).matches()) {
            throw ApiError.invalid("Invalid task_key '" + key
                    + "': it must have 1 to 100 characters, alphanumeric ones, - and _ only.");
        }
        var json = new JsonObject()
                .put("run_if", "ALL_SUCCESS")
                .put("timeout_seconds", 0)
                .put("email_notifications", new JsonObject())
                .mergeIn(sent.json());
        var task = new Fields(json);
        EmailNotifications.check(task);
        Compute.check(key, task, clusters);
        var kind = TaskKind.of(key, task);
        return new TaskDefinition(
                json,
                key,
                task.objects("depends_on").stream().map(TaskReader::dependency).toList(),
                RunIf.named(task.text("run_if").orElse("ALL_SUCCESS")),
                kind.notebook(task),
                kind.condition(task),
                retries(task),
                Duration.ofSeconds(Numbers.between(task, "timeout_seconds", 0, Integer.MAX_VALUE)));
    }

    private static Dependency dependency(Fields sent) {
        return new Dependency(sent.requiredText("task_key"), sent.text("outcome"));
    }

    private static Retries retries(Fields task) {
        var most = Numbers.between(task, "max_retries", -1, Integer.MAX_VALUE);
        var pause = Numbers.between(task, "min_retry_interval_millis", 0, Integer.MAX_VALUE);
        var late = task.flag("retry_on_timeout").orElse(false);
        return new Retries(most < 0 ? FOR_EVER : most, Duration.ofMillis(pause), late);
    }
}
