package dev.talaan.monthend;

import static dev.talaan.support.Databricks.fault;
import static dev.talaan.support.Databricks.pace;
import static dev.talaan.support.Databricks.run;
import static dev.talaan.support.Databricks.sql;
import static dev.talaan.support.Databricks.warehouse;

import dev.talaan.support.Databricks;
import java.util.List;
import java.util.Map;

/// Something that goes wrong, and what the page of October 2026 must say about it.
///
/// @param warm whether the month was read before, half a minute ago
record FaultCase(String name, boolean warm, Runnable order, List<String> says) {

    private static final String FIGURES = "gold.default.bir_monthly";
    private static final String FEATURES = "gold.ml_features.bir_forecasting";
    private static final String OCTOBER = " WHERE year = 2026 AND month = 10";
    private static final String RIM = OCTOBER + " AND agency = 'RIM'";
    private static final String FIGURES_THERE = "October 2026: all 8 agencies have figures, ₱";
    private static final String CANNOT_BE_READ = "October 2026: the figures cannot be read just now.";
    private static final String FILLS_IN = "Databricks has not answered yet; this part fills in by itself.";
    private static final String KEY = "Databricks refused the portal's key. Tell the platform team.";

    static List<FaultCase> all() {
        return List.of(
                cold("nothing", () -> {}, FIGURES_THERE, "as of 1", FIGURES),
                cold("SQL slow", slow("/api/2.0/sql"), "still asking Databricks for the figures", FILLS_IN),
                warm("SQL slow", slow("/api/2.0/sql"), FIGURES_THERE, "as of 1", "Still asking Databricks."),
                cold("jobs slow", slow("/api/2.2/jobs"), FIGURES_THERE, "Pipeline still asking " + FILLS_IN),
                cold("serving slow", slow("/serving-endpoints"), FIGURES_THERE, FILLS_IN),
                cold("serving starts cold", FaultCase::coldStart, FIGURES_THERE, FILLS_IN),
                cold("429", status(429), CANNOT_BE_READ, "taking no more requests just now"),
                cold("429, come back in a minute", later(), CANNOT_BE_READ, "taking no more requests just now"),
                cold("500", status(500), CANNOT_BE_READ, "Databricks does not answer as it should"),
                cold("503", status(503), CANNOT_BE_READ, "Databricks does not answer as it should"),
                cold("a proxy's page", kind("HTML"), CANNOT_BE_READ, "does not answer as it should (status 502)"),
                cold("a proxy's page, 200", page(), CANNOT_BE_READ, "the portal cannot read", "platform team"),
                cold("empty answers", kind("EMPTY"), CANNOT_BE_READ, "cannot read (an empty answer)"),
                cold("truncated JSON", kind("TRUNCATED"), CANNOT_BE_READ, "as it should (the connection broke)"),
                cold("wrong types", kind("WRONG_TYPES"), CANNOT_BE_READ, "cannot read (not the JSON it should be)"),
                cold("connections reset", kind("RESET"), CANNOT_BE_READ, "as it should (the connection broke)"),
                cold("everything down", kind("DOWN"), CANNOT_BE_READ, "tries again by itself"),
                warm("everything down", kind("DOWN"), FIGURES_THERE, "as of 1", "tries again by itself"),
                cold("token revoked", Databricks::revokeToken, CANNOT_BE_READ, KEY),
                warm("token revoked", Databricks::revokeToken, FIGURES_THERE, "as of 1", KEY),
                cold("403", status(403), CANNOT_BE_READ, "account may not read this. Tell the platform team."),
                cold("warehouse cannot start", FaultCase::noWarehouse, CANNOT_BE_READ, "could not be started"),
                cold(
                        "no rows",
                        data("DELETE FROM " + FIGURES + OCTOBER),
                        "October 2026 has no figures yet.",
                        "No agency"),
                cold(
                        "a row missing",
                        data("DELETE FROM " + FIGURES + RIM),
                        "7 of 8 agencies have figures (RIM missing)"),
                cold("NULL cell", data("UPDATE " + FIGURES + " SET withholding_tax = NULL" + RIM), "gaps", "unknown"),
                cold("column missing", FaultCase::dropColumn, CANNOT_BE_READ, "vat"),
                cold(
                        "table missing",
                        FaultCase::dropTable,
                        CANNOT_BE_READ,
                        "Databricks does not have it",
                        "bir_monthly"),
                cold("row twice", twice(FIGURES), CANNOT_BE_READ, "two rows for RIM in 2026-10"),
                cold("NULL agency", data("UPDATE " + FIGURES + " SET agency = NULL" + RIM), "a row without an agency"),
                cold(
                        "feature NULL",
                        data("UPDATE " + FEATURES + " SET unique_vendors = NULL" + RIM),
                        FIGURES_THERE,
                        "RIM has no forecast: unique_vendors is missing"),
                cold(
                        "feature missing",
                        data("ALTER TABLE " + FEATURES + " DROP COLUMN rolling_avg_3m"),
                        FIGURES_THERE,
                        "RIM has no forecast: rolling_avg_3m is missing",
                        "RMQB has no forecast"),
                cold("features missing", data("DELETE FROM " + FEATURES + RIM), "No features, so no forecast, for RIM"),
                cold("features twice", twice(FEATURES), FIGURES_THERE, "two rows of features for RIM"),
                cold("pipeline failed", FaultCase::failedRun, "The last pipeline run failed.", "gold is late"));
    }

    private static FaultCase cold(String name, Runnable order, String... says) {
        return new FaultCase(name, false, order, List.of(says));
    }

    private static FaultCase warm(String name, Runnable order, String... says) {
        return new FaultCase(name, true, order, List.of(says));
    }

    private static Runnable slow(String path) {
        return () -> fault(Map.of("path", path, "kind", "LATENCY", "delayMillis", 6_000));
    }

    private static Runnable status(int status) {
        return () -> fault(Map.of("kind", "STATUS", "status", status, "retryAfter", "0"));
    }

    private static Runnable later() {
        return () -> fault(Map.of("kind", "STATUS", "status", 429, "retryAfter", "60"));
    }

    private static Runnable kind(String kind) {
        return () -> fault(Map.of("kind", kind));
    }

    private static Runnable page() {
        return () -> fault(Map.of("kind", "HTML", "status", 200));
    }

    private static Runnable data(String statement) {
        return () -> sql(statement);
    }

    private static Runnable twice(String table) {
        return data("INSERT INTO " + table + " SELECT * FROM " + table + RIM);
    }

    private static void coldStart() {
        pace(Map.of("coldStartMillis", 600_000));
        Databricks.servingAsleep();
    }

    private static void noWarehouse() {
        warehouse(Map.of("state", "STOPPED", "canStart", false));
    }

    /// The view that the older, two-level SQL reads stands on the table and goes first.
    private static void dropColumn() {
        sql("DROP VIEW main.gold.bir_monthly");
        sql("ALTER TABLE " + FIGURES + " DROP COLUMN vat");
    }

    private static void dropTable() {
        sql("DROP VIEW main.gold.bir_monthly");
        sql("DROP TABLE " + FIGURES);
    }

    private static void failedRun() {
        run(Map.of("month", "2026-10", "result", "FAILED", "task", "gold_aggregation", "message", "gold is late"));
    }

    @Override
    public String toString() {
        return name + (warm ? ", after a good read" : "");
    }
}
