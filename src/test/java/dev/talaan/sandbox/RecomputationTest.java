package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.jobs.RunResultState;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What a run does to the figures.
class RecomputationTest {

    private static final List<String> TABLES = List.of(
            "bronze.odoo.transactions",
            "silver.odoo.transactions",
            "gold.default.bir_transactions",
            "gold.default.bir_monthly",
            "gold.ml_features.bir_forecasting");

    private static final String RIM_IN_SEPTEMBER =
            " FROM gold.default.bir_monthly WHERE agency = 'RIM' AND year = 2026 AND month = 9";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private final MonthEndRuns runs = new MonthEndRuns(workspace);

    @BeforeEach
    void slowly() {
        runs.slowly();
    }

    @Test
    void leavesTheFiguresOfAnUntouchedMonthAsTheyWere() {
        var before = everything();
        runs.ran("2026-09");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void followsWhatWasCorrectedInBronze() {
        var later = "SELECT prev_month_wht - lag FROM (SELECT prev_month_wht, month, CAST((SELECT withholding_tax"
                + RIM_IN_SEPTEMBER + ") AS DOUBLE) AS lag FROM gold.ml_features.bir_forecasting "
                + "WHERE agency = 'RIM' AND year = 2026 AND month = 10)";
        var before = Double.parseDouble(cell("SELECT withholding_tax" + RIM_IN_SEPTEMBER));
        var id = cell("SELECT min(transaction_id) FROM gold.default.bir_transactions WHERE agency = 'RIM' "
                + "AND year = 2026 AND month = 9 AND tax_type = 'WITHHOLDING'");
        workspace.sql("UPDATE bronze.odoo.transactions SET tax_amount = CAST(CAST(tax_amount AS DECIMAL(18,2)) + 1000 "
                + "AS VARCHAR) WHERE id = '" + id + "'");
        var run = runs.start("2026-09");
        workspace.advance(MonthEndRuns.TASK.multipliedBy(2));
        assertThat(cell("SELECT withholding_tax" + RIM_IN_SEPTEMBER)).isEqualTo(twoPlaces(before));
        runs.finish();
        assertThat(runs.result(run)).isEqualTo(RunResultState.SUCCESS);
        assertThat(cell("SELECT withholding_tax" + RIM_IN_SEPTEMBER)).isEqualTo(twoPlaces(before + 1000));
        assertThat(cell(later)).isEqualTo("0.0");
        tiesOut("2026-09");
    }

    @Test
    void takesInWhatBronzeLacks() {
        var before = everything();
        workspace.sql("DELETE FROM bronze.odoo.transactions WHERE posted_on LIKE '2026-09-1%'");
        workspace.sql("DELETE FROM gold.default.bir_monthly WHERE year = 2026 AND month = 9");
        var id = runs.ran("2026-09");
        assertThat(everything()).isEqualTo(before);
        assertThat(commit("bronze.odoo.transactions").getJsonObject("job").getString("jobRunId"))
                .isEqualTo(Long.toString(id));
        assertThat(rows("bronze.odoo.transactions")).isPositive().isLessThan(rows("silver.odoo.transactions"));
    }

    @Test
    void bringsTheMonthThatIsNotOverYet() {
        runs.ran("2026-11");
        assertThat(cell("SELECT count(DISTINCT agency) FROM gold.default.bir_monthly WHERE year = 2026 AND month = 11 "
                        + "AND withholding_tax > 0 AND income_tax > 0 AND vat > 0"))
                .isEqualTo("8");
        assertThat(cell("SELECT count(*) FROM gold.ml_features.bir_forecasting WHERE year = 2026 AND month = 11 "
                        + "AND prev_month_wht IS NOT NULL"))
                .isEqualTo("8");
        tiesOut("2026-11");
        var query = "SELECT * FROM gold.default.bir_monthly WHERE year = 2026 AND month = 11 ORDER BY ALL";
        var figures = workspace.query(query);
        workspace.control("POST", "/_sandbox/reset", "{\"now\":\"2026-12-02T00:00:00Z\"}");
        assertThat(workspace.query(query)).isEqualTo(figures);
    }

    @Test
    void commitsToEveryTableInItsOwnName() {
        var before = TABLES.stream().map(this::version).toList();
        var id = runs.ran("2026-10");
        var ends =
                runs.get(id).getTasks().stream().map(task -> task.getEndTime()).toList();
        var tasks = List.of(0, 1, 2, 2, 3);
        for (var i = 0; i < TABLES.size(); i++) {
            var commit = commit(TABLES.get(i));
            assertThat(version(TABLES.get(i))).isEqualTo(before.get(i) + 1);
            assertThat(commit.getJsonObject("job").getMap())
                    .containsEntry("jobId", "101")
                    .containsEntry("jobRunId", Long.toString(id))
                    .containsEntry("runId", Long.toString(id * 10 + 1 + tasks.get(i)))
                    .containsEntry("triggerType", "manual");
            assertThat(commit.getInstant("timestamp").toEpochMilli()).isEqualTo(ends.get(tasks.get(i)));
        }
        assertThat(rows("gold.default.bir_monthly")).isEqualTo(8);
    }

    @Test
    void failsWithTheEnginesWordsAndWritesNothing() {
        workspace.sql("UPDATE bronze.odoo.transactions SET tax_amount = 'n/a' WHERE posted_on = '2026-10-05'");
        var before = version("silver.odoo.transactions");
        var gold = cell("SELECT sum(vat) FROM gold.default.bir_monthly");
        var id = runs.ran("2026-10");
        assertThat(runs.results(id).get(1)).isEqualTo(RunResultState.FAILED);
        assertThat(runs.task(id, "silver_cleaning").getState().getStateMessage())
                .contains("Could not convert string \"n/a\"");
        assertThat(version("silver.odoo.transactions")).isEqualTo(before);
        assertThat(cell("SELECT sum(vat) FROM gold.default.bir_monthly")).isEqualTo(gold);
        assertThat(cell("SELECT count(*) > 0 FROM silver.odoo.transactions WHERE posted_on = '2026-10-05'"))
                .isEqualTo("true");
    }

    @Test
    void goesOnWhenNobodyAsksForTheRun() {
        workspace.pace("{\"taskMillis\":20}");
        runs.start("2026-11");
        Awaitility.await()
                .untilAsserted(() -> assertThat(cell("SELECT count(*) FROM gold.ml_features.bir_forecasting "
                                + "WHERE year = 2026 AND month = 11"))
                        .isEqualTo("8"));
    }

    @Test
    void isOverWithTheWorkspace() {
        var threads = threads();
        runs.start("2026-11");
        workspace.control("POST", "/_sandbox/reset", "{}");
        workspace.advance(Duration.ofDays(1));
        assertThat(workspace
                        .control("GET", "/_sandbox/runs", null)
                        .getJsonArray("runs")
                        .getJsonObject(0)
                        .getLong("run_id"))
                .isEqualTo(456);
        assertThat(version("bronze.odoo.transactions")).isEqualTo(241);
        assertThat(cell("SELECT count(*) FROM gold.default.bir_monthly")).isEqualTo("288");
        Awaitility.await().untilAsserted(() -> assertThat(threads()).isLessThanOrEqualTo(threads));
    }

    private static long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sandbox-jobs"))
                .count();
    }

    private static void tiesOut(String month) {
        var of = " WHERE strftime(posted_on, '%Y-%m') = '" + month + "'";
        var bronze = cell("SELECT sum(CAST(tax_amount AS DECIMAL(18,2))) FROM bronze.odoo.transactions "
                + "WHERE substr(posted_on, 1, 7) = '" + month + "'");
        assertThat(cell("SELECT sum(tax_amount) FROM silver.odoo.transactions" + of))
                .isEqualTo(bronze);
        assertThat(cell("SELECT sum(tax_amount) FROM gold.default.bir_transactions" + of))
                .isEqualTo(bronze);
        assertThat(cell("SELECT sum(withholding_tax + income_tax + vat) FROM gold.default.bir_monthly "
                        + "WHERE printf('%d-%02d', year, month) = '" + month + "'"))
                .isEqualTo(bronze);
    }

    private static List<List<String>> everything() {
        return TABLES.stream()
                .map(table -> workspace
                        .query("SELECT count(*), bit_xor(hash(t)) FROM " + table + " AS t")
                        .getFirst())
                .toList();
    }

    private static String twoPlaces(double amount) {
        return String.format(Locale.ROOT, "%.2f", amount);
    }

    private static String cell(String query) {
        return workspace.query(query).getFirst().getFirst();
    }

    private long version(String table) {
        return Long.parseLong(cell("DESCRIBE HISTORY " + table + " LIMIT 1"));
    }

    private long rows(String table) {
        var metrics = commit(table).getJsonObject("metrics");
        return Long.parseLong(metrics.getString("numOutputRows", metrics.getString("numTargetRowsInserted")));
    }

    private JsonObject commit(String table) {
        var row = workspace.query("DESCRIBE HISTORY " + table + " LIMIT 1").getFirst();
        return new JsonObject()
                .put("timestamp", Instant.parse(row.get(1)))
                .put("job", new JsonObject(row.get(6)))
                .put("metrics", new JsonObject(row.get(12)));
    }
}
