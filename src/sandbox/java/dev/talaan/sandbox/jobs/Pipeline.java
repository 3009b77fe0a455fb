package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.jobs.TaskDefinition.Grain;
import dev.talaan.sandbox.jobs.TaskDefinition.Retries;
import dev.talaan.sandbox.jobs.TaskDefinition.TableWrite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// The jobs of this workspace: the month-end pipeline, and one that is paused and has never run.
final class Pipeline {

    /// The parameter that says which month to run for.
    static final String MONTH = "month";

    /// The parameter that says which of the portal's changes asked for the run.
    static final String CHANGE = "talaan_change";

    static final JobDefinition MONTH_END = new JobDefinition(
            101,
            "BIR Month-End ETL",
            Instant.parse("2022-11-14T01:20:00Z"),
            "0 0 2 1 * ?",
            false,
            List.of(MONTH, CHANGE),
            List.of(
                    task(
                            "bronze_ingestion",
                            List.of(),
                            7,
                            new TableWrite("bronze.odoo.transactions", "WRITE", Grain.ENTRY)),
                    task(
                            "silver_cleaning",
                            List.of("bronze_ingestion"),
                            6,
                            new TableWrite("silver.odoo.transactions", "MERGE", Grain.ENTRY)),
                    task(
                                    "gold_aggregation",
                                    List.of("silver_cleaning"),
                                    4,
                                    new TableWrite("gold.default.bir_transactions", "WRITE", Grain.ENTRY),
                                    new TableWrite("gold.default.bir_monthly", "MERGE", Grain.AGENCY))
                            .retried(1, Duration.ofSeconds(2)),
                    task(
                            "feature_refresh",
                            List.of("gold_aggregation"),
                            3,
                            new TableWrite("gold.ml_features.bir_forecasting", "MERGE", Grain.AGENCY))));

    static final JobDefinition VENDOR_SYNC = new JobDefinition(
            102,
            "Vendor Master Sync",
            Instant.parse("2024-02-05T06:45:00Z"),
            "0 30 5 * * ?",
            true,
            List.of(),
            List.of(task("vendor_sync", List.of(), 5)));

    private Pipeline() {}

    static void check(String task) {
        if (MONTH_END.tasks().stream().noneMatch(known -> known.key().equals(task))) {
            throw ApiError.invalid("The pipeline has no task " + task + ".");
        }
    }

    private static TaskDefinition task(String key, List<String> dependsOn, int minutes, TableWrite... writes) {
        return new TaskDefinition(
                key, dependsOn, "/Repos/finance/bir-month-end/" + key, minutes, List.of(writes), Retries.NONE);
    }
}
