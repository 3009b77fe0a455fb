package dev.talaan.sandbox.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A notebook whose work is really done here, whichever job runs it.
///
/// @param usualMinutes how long it took in past runs, more or less
record MonthEndNotebook(int usualMinutes, List<TableWrite> writes) {

    /// A table that a task writes, and how.
    record TableWrite(String table, String operation, Grain grain) {}

    /// What a row of a table stands for.
    enum Grain {
        ENTRY,
        AGENCY
    }

    private static final Map<String, MonthEndNotebook> ALL = Map.of(
            Pipeline.FOLDER + "bronze_ingestion",
                    writing(7, new TableWrite("bronze.odoo.transactions", "WRITE", Grain.ENTRY)),
            Pipeline.FOLDER + "silver_cleaning",
                    writing(6, new TableWrite("silver.odoo.transactions", "MERGE", Grain.ENTRY)),
            Pipeline.FOLDER + "gold_aggregation",
                    writing(
                            4,
                            new TableWrite("gold.default.bir_transactions", "WRITE", Grain.ENTRY),
                            new TableWrite("gold.default.bir_monthly", "MERGE", Grain.AGENCY)),
            Pipeline.FOLDER + "feature_refresh",
                    writing(3, new TableWrite("gold.ml_features.bir_forecasting", "MERGE", Grain.AGENCY)),
            Pipeline.FOLDER + "vendor_sync", writing(5));

    static Optional<MonthEndNotebook> at(String path) {
        return Optional.ofNullable(ALL.get(path));
    }

    private static MonthEndNotebook writing(int usualMinutes, TableWrite... writes) {
        return new MonthEndNotebook(usualMinutes, List.of(writes));
    }
}
