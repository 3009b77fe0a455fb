package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.jobs.TaskDefinition.Grain;
import dev.talaan.sandbox.jobs.TaskDefinition.TableWrite;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The jobs of this workspace: the month-end pipeline, and one that is paused and has never run.
final class Pipeline {

    static final JobDefinition MONTH_END = new JobDefinition(
            101,
            "BIR Month-End ETL",
            Instant.parse("2022-11-14T01:20:00Z"),
            "0 0 2 1 * ?",
            false,
            Optional.of("month"),
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
                            new TableWrite("gold.default.bir_monthly", "MERGE", Grain.AGENCY)),
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
            Optional.empty(),
            List.of(task("vendor_sync", List.of(), 5)));

    private Pipeline() {}

    private static TaskDefinition task(String key, List<String> dependsOn, int minutes, TableWrite... writes) {
        return new TaskDefinition(key, dependsOn, "/Repos/finance/bir-month-end/" + key, minutes, List.of(writes));
    }
}
