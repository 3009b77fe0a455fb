package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// A job's settings, checked.
///
/// @param json as they were sent, with what was left out put in; also what only the real thing makes use of
/// @param parameters the defaults by name
/// @param tasks each after those that it depends on
/// @param mostRuns how many runs may be at work at once
/// @param queues whether what comes meanwhile waits
/// @param timeout of a run; nought for none
record Settings(
        JsonObject json,
        String name,
        Optional<Cron> schedule,
        Map<String, String> parameters,
        List<TaskDefinition> tasks,
        long mostRuns,
        boolean queues,
        Duration timeout) {

    private static final int MOST_RUNS = 1_000;
    private static final int MOST_TAGS = 25;

    /// @throws ApiError 400 for what makes no sense
    static Settings read(JsonObject sent) {
        var json = new JsonObject()
                .put("name", "Untitled")
                .put("email_notifications", new JsonObject())
                .put("timeout_seconds", 0)
                .put("max_concurrent_runs", 1)
                .mergeIn(given(sent))
                .put("format", "MULTI_TASK");
        var fields = new Fields(json);
        var name = fields.requiredText("name");
        EmailNotifications.check(fields);
        if (fields.texts("tags").size() > MOST_TAGS) {
            throw ApiError.invalid("A job can have at most " + MOST_TAGS + " tags.");
        }
        var schedule = fields.object("schedule");
        schedule.ifPresent(given ->
                given.json().put("pause_status", given.text("pause_status").orElse("UNPAUSED")));
        var tasks = TaskReader.read(fields);
        json.put("tasks", new JsonArray(tasks.stream().map(TaskDefinition::json).toList()));
        return new Settings(
                json,
                name,
                schedule.map(Cron::read),
                parameters(fields),
                TaskGraph.sorted(tasks),
                Numbers.between(fields, "max_concurrent_runs", 0, MOST_RUNS),
                fields.object("queue").flatMap(queue -> queue.flag("enabled")).orElse(false),
                Duration.ofSeconds(Numbers.between(fields, "timeout_seconds", 0, Integer.MAX_VALUE)));
    }

    /// What is null was not given.
    private static JsonObject given(JsonObject sent) {
        var given = sent.copy();
        given.getMap().values().removeIf(Objects::isNull);
        return given;
    }

    private static Map<String, String> parameters(Fields fields) {
        var defaults = new LinkedHashMap<String, String>();
        var seen = new HashSet<String>();
        for (var parameter : fields.objects("parameters")) {
            var name = parameter.requiredText("name");
            if (!seen.add(name)) {
                throw ApiError.invalid("Duplicate job parameter '" + name + "': names must be unique.");
            }
            defaults.put(
                    name,
                    parameter
                            .text("default")
                            .orElseThrow(
                                    () -> ApiError.invalid("Missing required field: default of parameter " + name)));
        }
        return defaults;
    }
}
