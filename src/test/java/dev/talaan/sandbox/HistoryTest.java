package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.sql.ColumnInfo;
import com.databricks.sdk.service.sql.StatementState;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HistoryTest {

    private static final String MONTHLY = "DESCRIBE HISTORY gold.default.bir_monthly";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void hasFourteenColumns() {
        var response = workspace.client().statementExecution().executeStatement(SqlContractTest.request(MONTHLY));
        assertThat(response.getManifest().getSchema().getColumns())
                .extracting(ColumnInfo::getName)
                .containsExactly(
                        "version",
                        "timestamp",
                        "userId",
                        "userName",
                        "operation",
                        "operationParameters",
                        "job",
                        "notebook",
                        "clusterId",
                        "readVersion",
                        "isolationLevel",
                        "isBlindAppend",
                        "operationMetrics",
                        "userMetadata");
    }

    @Test
    void beginsWithTheNewestCommitAndNamesTheRunBehindIt() {
        var newest = workspace.query(MONTHLY + " LIMIT 1");
        assertThat(newest).hasSize(1);
        var row = newest.getFirst();
        assertThat(row.subList(0, 5)).containsExactly("118", row.get(1), "7301000000000001", "talaan-portal", "MERGE");
        assertThat(Instant.parse(row.get(1))).isBetween("2026-10-31T18:10:00Z", "2026-10-31T18:30:00Z");
        var job = new JsonObject(row.get(6));
        assertThat(job.getString("jobId")).isEqualTo("101");
        assertThat(job.getString("jobRunId")).isEqualTo("456");
        assertThat(job.getString("runId")).isEqualTo("4563");
        assertThat(row.get(9)).isEqualTo("117");
        assertThat(new JsonObject(row.get(12)).getString("numTargetRowsInserted"))
                .isEqualTo("8");
        var entries = workspace
                .query("DESCRIBE HISTORY gold.default.bir_transactions LIMIT 1")
                .getFirst();
        assertThat(workspace.query(
                        "SELECT count(*) FROM gold.default.bir_transactions WHERE year = 2026 AND month = 10"))
                .containsExactly(List.of(new JsonObject(entries.get(12)).getString("numOutputRows")));
    }

    @Test
    void countsDownWithoutGapsAndOptimizesNowAndThen() {
        var rows = workspace.query(MONTHLY);
        assertThat(rows)
                .extracting(row -> Integer.valueOf(row.getFirst()))
                .startsWith(118, 117, 116)
                .endsWith(118 - rows.size() + 1);
        assertThat(rows).isSortedAccordingTo((a, b) -> b.get(1).compareTo(a.get(1)));
        assertThat(rows).filteredOn(row -> row.get(4).equals("MERGE")).hasSize(36);
        assertThat(rows)
                .filteredOn(row -> row.get(4).equals("OPTIMIZE"))
                .hasSize(9)
                .allMatch(row -> row.get(6) == null);
    }

    @Test
    void linksTheRepairedRunToItsRepair() {
        var repaired = workspace.query(MONTHLY).stream()
                .filter(row -> row.get(6) != null && row.get(6).contains("\"jobRunId\":\"453\""))
                .toList();
        assertThat(repaired)
                .singleElement()
                .satisfies(row -> assertThat(row.get(6)).contains("\"runId\":\"4537\""));
    }

    @Test
    void isThereForEveryTableOfThePipeline() {
        for (var table : List.of(
                "bronze.odoo.transactions",
                "silver.odoo.transactions",
                "gold.default.bir_transactions",
                "gold.ml_features.bir_forecasting")) {
            assertThat(workspace.query("desc history `" + table.replace(".", "`.`") + "` limit 2"))
                    .hasSize(2);
        }
    }

    @Test
    void growsWithARunThatSucceeds() {
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\",\"result\":\"SUCCESS\"}");
        assertThat(workspace.query(MONTHLY + " LIMIT 1").getFirst().getFirst()).isEqualTo("119");
        workspace.control("POST", "/_sandbox/runs", "{\"month\":\"2026-10\",\"result\":\"FAILED\"}");
        assertThat(workspace.query(MONTHLY + " LIMIT 1").getFirst().getFirst()).isEqualTo("119");
    }

    @Test
    void isRefusedForAViewAndForWhatIsNotThere() {
        assertThat(failure("DESCRIBE HISTORY main.gold.bir_monthly")).startsWith("[DELTA_ONLY_OPERATION]");
        assertThat(failure("DESCRIBE HISTORY gold.default.nothing")).startsWith("[TABLE_OR_VIEW_NOT_FOUND]");
        workspace.sql("DROP TABLE gold.default.bir_monthly");
        assertThat(failure(MONTHLY)).startsWith("[TABLE_OR_VIEW_NOT_FOUND]");
    }

    private static String failure(String statement) {
        var response = workspace.client().statementExecution().executeStatement(SqlContractTest.request(statement));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        return response.getStatus().getError().getMessage();
    }
}
