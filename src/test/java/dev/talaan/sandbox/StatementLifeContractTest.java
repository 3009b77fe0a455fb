package dev.talaan.sandbox;

import static dev.talaan.sandbox.SqlContractTest.request;
import static dev.talaan.sandbox.SqlContractTest.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.sql.CancelExecutionRequest;
import com.databricks.sdk.service.sql.ExecuteStatementRequestOnWaitTimeout;
import com.databricks.sdk.service.sql.StatementExecutionAPI;
import com.databricks.sdk.service.sql.StatementState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementLifeContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private StatementExecutionAPI statements;

    @BeforeEach
    void client() {
        statements = workspace.client().statementExecution();
    }

    @Test
    void comesInChunksThatLeadToEachOther() {
        workspace.pace("{\"chunkRows\":100}");
        var response = statements.executeStatement(request("SELECT * FROM gold.default.bir_monthly"));
        assertThat(response.getManifest().getTotalChunkCount()).isEqualTo(3);
        var read = new ArrayList<>(response.getResult().getDataArray());
        var next = response.getResult().getNextChunkIndex();
        assertThat(response.getResult().getNextChunkInternalLink())
                .startsWith("/api/2.0/sql/statements/" + response.getStatementId() + "/result/chunks/1");
        while (next != null) {
            var chunk = statements.getStatementResultChunkN(response.getStatementId(), next);
            assertThat(chunk.getRowOffset()).isEqualTo(read.size());
            read.addAll(chunk.getDataArray());
            next = chunk.getNextChunkIndex();
        }
        assertThat(read).hasSize(288);
        assertThatThrownBy(() -> statements.getStatementResultChunkN(response.getStatementId(), 3L))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("out of bounds");
    }

    @Test
    void isPendingThenRunningThenDoneByTheSandboxsClock() {
        workspace.pace("{\"statementMillis\":600000}");
        var id = statements
                .executeStatement(request("SELECT 7").setWaitTimeout("0s"))
                .getStatementId();
        assertThat(state(id)).isEqualTo(StatementState.PENDING);
        workspace.advance(Duration.ofMinutes(5));
        await().until(() -> state(id) == StatementState.RUNNING);
        workspace.advance(Duration.ofMinutes(6));
        await().until(() -> state(id) == StatementState.SUCCEEDED);
        assertThat(rows(statements.getStatement(id)).getFirst()).containsExactly("7");
    }

    @Test
    void isCanceledOnRequest() {
        workspace.pace("{\"statementMillis\":600000}");
        var id = statements
                .executeStatement(request("SELECT 7").setWaitTimeout("0s"))
                .getStatementId();
        statements.cancelExecution(new CancelExecutionRequest().setStatementId(id));
        assertThat(state(id)).isEqualTo(StatementState.CANCELED);
        workspace.advance(Duration.ofHours(1));
        assertThat(state(id)).isEqualTo(StatementState.CANCELED);
    }

    @Test
    void isCanceledWhileTheEngineIsBusyWithIt() {
        var endless = request("SELECT count(*) FROM range(1000000000000) WHERE random() < 0")
                .setWaitTimeout("0s");
        var id = statements.executeStatement(endless).getStatementId();
        await().until(() -> state(id) == StatementState.RUNNING && busy());
        statements.cancelExecution(new CancelExecutionRequest().setStatementId(id));
        assertThat(state(id)).isEqualTo(StatementState.CANCELED);
        await().until(() -> !busy());
    }

    @Test
    void staysAsItEnded() {
        var id = statements.executeStatement(request("SELECT 7")).getStatementId();
        statements.cancelExecution(new CancelExecutionRequest().setStatementId(id));
        assertThat(state(id)).isEqualTo(StatementState.SUCCEEDED);
    }

    @Test
    void runsBesideOthers() {
        var answers = IntStream.range(0, 24)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> statements.executeStatement(
                        request("SELECT " + i + ", sum(vat) > 0 FROM gold.default.bir_monthly"))))
                .toList();
        for (var i = 0; i < answers.size(); i++) {
            assertThat(rows(answers.get(i).join()).getFirst()).containsExactly(Integer.toString(i), "true");
        }
    }

    @Test
    void isCanceledWhenTheCallerWantsToWaitNoLonger() {
        workspace.pace("{\"statementMillis\":86400000}");
        var request =
                request("SELECT 7").setWaitTimeout("5s").setOnWaitTimeout(ExecuteStatementRequestOnWaitTimeout.CANCEL);
        var response = CompletableFuture.supplyAsync(() -> statements.executeStatement(request));
        await().until(() -> {
            workspace.advance(Duration.ofSeconds(6));
            return response.isDone();
        });
        assertThat(response.join().getStatus().getState()).isEqualTo(StatementState.CANCELED);
    }

    @Test
    void losesItsResultAfterAnHourAndIsForgottenAfterTwelve() {
        var id = statements.executeStatement(request("SELECT 7")).getStatementId();
        workspace.advance(Duration.ofMinutes(61));
        assertThat(state(id)).isEqualTo(StatementState.CLOSED);
        assertThat(statements.getStatement(id).getResult()).isNull();
        workspace.advance(Duration.ofHours(12));
        assertThatThrownBy(() -> statements.getStatement(id)).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3s", "51s", "1m", ""})
    void refusesAWaitThatDatabricksRefuses(String wait) {
        assertThatThrownBy(() -> statements.executeStatement(request("SELECT 1").setWaitTimeout(wait)))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("0s, or between 5s and 50s");
    }

    @Test
    void refusesWhatItDoesNotServe() {
        assertThatThrownBy(() -> statements.executeStatement(request(""))).isInstanceOf(BadRequest.class);
        assertThatThrownBy(() -> statements.getStatement("nobody")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> statements.executeStatement(request("SELECT 1").setWarehouseId("nowhere")))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("SQL warehouse nowhere does not exist");
    }

    @Test
    void startsAStoppedWarehouse() {
        workspace.pace("{\"warehouseStartMillis\":600000}");
        var stopped = request("SELECT 7").setWarehouseId("local-warehouse-2").setWaitTimeout("0s");
        var id = statements.executeStatement(stopped).getStatementId();
        assertThat(state(id)).isEqualTo(StatementState.PENDING);
        await().until(() -> workspace
                .get("/api/2.0/sql/warehouses/local-warehouse-2")
                .getString("state")
                .equals("STARTING"));
        workspace.advance(Duration.ofMinutes(11));
        await().until(() -> state(id) == StatementState.SUCCEEDED);
    }

    @Test
    void failsOnAWarehouseThatDoesNotStart() {
        workspace.control(
                "PUT", "/_sandbox/warehouses/local-warehouse/state", "{\"state\":\"STOPPED\",\"canStart\":false}");
        var response = statements.executeStatement(request("SELECT 1"));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        assertThat(response.getStatus().getError().getMessage())
                .contains("Shared SQL")
                .contains("could not be started");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM gold.default.bir_monthly",
                "SELECT * FROM gold.bir_monthly",
                "DESCRIBE HISTORY gold.default.bir_monthly"
            })
    void failsForACallerWithoutThePrivilege(String statement) {
        var response =
                workspace.client(LocalWorkspace.ANALYST).statementExecution().executeStatement(request(statement));
        assertThat(response.getStatus().getState()).isEqualTo(StatementState.FAILED);
        assertThat(response.getStatus().getError().getMessage())
                .startsWith("[INSUFFICIENT_PERMISSIONS] Insufficient privileges")
                .contains("SQLSTATE: 42501");
    }

    @Test
    void keepsStatementsApart() {
        var id = statements.executeStatement(request("SELECT 7")).getStatementId();
        var analyst = workspace.client(LocalWorkspace.ANALYST).statementExecution();
        assertThatThrownBy(() -> analyst.getStatement(id)).isInstanceOf(PermissionDenied.class);
        assertThat(rows(analyst.executeStatement(request("SELECT count(*) > 0 FROM bronze.odoo.transactions")))
                        .getFirst())
                .containsExactly("true");
    }

    private static boolean busy() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().startsWith("sandbox-statement-"));
    }

    private StatementState state(String id) {
        return statements.getStatement(id).getStatus().getState();
    }
}
