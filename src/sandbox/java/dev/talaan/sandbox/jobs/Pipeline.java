package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.Arrays;

/// The jobs that the workspace starts with: the month-end pipeline, and one that is paused and has never run.
final class Pipeline {

    /// The parameter that says which month to run for.
    static final String MONTH = "month";

    /// The parameter that says which of the portal's changes asked for the run.
    static final String CHANGE = "talaan_change";

    static final long JOB = 101;
    static final String FOLDER = "/Repos/finance/bir-month-end/";

    static final JobDefinition MONTH_END = job(
            JOB,
            "2022-11-14T01:20:00Z",
            settings("BIR Month-End ETL", "0 0 2 1 * ?", "UNPAUSED")
                    .put("parameters", parameters(MONTH, CHANGE))
                    .put(
                            "tasks",
                            new JsonArray()
                                    .add(task("bronze_ingestion"))
                                    .add(task("silver_cleaning", "bronze_ingestion"))
                                    .add(task("gold_aggregation", "silver_cleaning")
                                            .put("max_retries", 1)
                                            .put("min_retry_interval_millis", 2_000)
                                            .put("retry_on_timeout", false))
                                    .add(task("feature_refresh", "gold_aggregation"))));

    static final JobDefinition VENDOR_SYNC = job(
            102,
            "2024-02-05T06:45:00Z",
            settings("Vendor Master Sync", "0 30 5 * * ?", "PAUSED")
                    .put("tasks", new JsonArray().add(task("vendor_sync"))));

    private Pipeline() {}

    static void check(String task) {
        if (MONTH_END.tasks().stream().noneMatch(known -> known.key().equals(task))) {
            throw ApiError.invalid("The pipeline has no task " + task + ".");
        }
    }

    private static JobDefinition job(long id, String created, JsonObject settings) {
        return new JobDefinition(id, Principal.PORTAL.userName(), Instant.parse(created), Settings.read(settings));
    }

    private static JsonObject settings(String name, String cron, String pause) {
        return new JsonObject()
                .put("name", name)
                .put("queue", new JsonObject().put("enabled", true))
                .put(
                        "schedule",
                        new JsonObject()
                                .put("quartz_cron_expression", cron)
                                .put("timezone_id", "Asia/Manila")
                                .put("pause_status", pause));
    }

    private static JsonArray parameters(String... names) {
        return new JsonArray(Arrays.stream(names)
                .map(name -> new JsonObject().put("name", name).put("default", ""))
                .toList());
    }

    private static JsonObject task(String key, String... dependsOn) {
        var task = new JsonObject()
                .put("task_key", key)
                .put("notebook_task", new JsonObject().put("notebook_path", FOLDER + key));
        return dependsOn.length == 0
                ? task
                : task.put(
                        "depends_on",
                        new JsonArray(Arrays.stream(dependsOn)
                                .map(before -> new JsonObject().put("task_key", before))
                                .toList()));
    }
}
