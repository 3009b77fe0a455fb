package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.CancelExecutionRequest;
import com.databricks.sdk.service.sql.EndpointInfo;
import com.databricks.sdk.service.sql.GetWarehouseResponse;
import com.databricks.sdk.service.sql.ListWarehousesRequest;
import com.databricks.sdk.service.sql.StartRequest;
import com.databricks.sdk.service.sql.State;
import com.databricks.sdk.service.sql.Status;
import com.databricks.sdk.service.sql.StopRequest;
import com.databricks.sdk.service.sql.WarehousesAPI;
import com.databricks.sdk.support.Wait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarehouseContractTest {

    private static final String STOPPED = "local-warehouse-2";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void listsThemPageByPage() {
        workspace.pace("{\"pageSize\":1}");
        var list = workspace.client().warehouses().list(new ListWarehousesRequest());
        assertThat(StreamSupport.stream(list.spliterator(), false).toList())
                .extracting(EndpointInfo::getName)
                .isEqualTo(List.of("Shared SQL", "Month-end SQL"));
        assertThat(workspace.calls("/api/2.0/sql/warehouses")).isEqualTo(2);
    }

    @Test
    void tellsWhetherOneRuns() {
        var warehouses = workspace.client().warehouses();
        assertThat(warehouses.get("local-warehouse").getState()).isEqualTo(State.RUNNING);
        assertThat(warehouses.get("local-warehouse-2").getState()).isEqualTo(State.STOPPED);
        assertThatThrownBy(() -> warehouses.get("nowhere"))
                .isInstanceOf(NotFound.class)
                .hasMessage("SQL warehouse nowhere does not exist at all in the database");
    }

    @Test
    void oneIsStartedAndStopped() {
        workspace.pace("{\"warehouseStartMillis\":600000}");
        start(STOPPED);
        assertThat(state()).isEqualTo(State.STARTING);
        workspace.advance(Duration.ofMinutes(10));
        var running = warehouses().get(STOPPED);
        assertThat(running.getState()).isEqualTo(State.RUNNING);
        assertThat(running.getNumClusters()).isEqualTo(1);
        assertThat(running.getAutoStopMins()).isEqualTo(10);
        assertThat(running.getClusterSize()).isEqualTo("Small");
        start(STOPPED);
        assertThat(state()).isEqualTo(State.RUNNING);
        stop(STOPPED);
        assertThat(state()).isEqualTo(State.STOPPING);
        workspace.advance(Duration.ofMinutes(3));
        assertThat(state()).isEqualTo(State.STOPPED);
        stop(STOPPED);
        assertThat(state()).isEqualTo(State.STOPPED);
    }

    @Test
    void theOfficialClientWaitsForItsEnd() throws TimeoutException {
        assertThat(start(STOPPED).get().getState()).isEqualTo(State.RUNNING);
        assertThat(stop(STOPPED).get().getState()).isEqualTo(State.STOPPED);
    }

    @Test
    void oneThatNobodyUsesStopsByItselfButNotWhileAStatementRuns() {
        start(STOPPED);
        workspace.advance(Duration.ofMinutes(9));
        assertThat(state()).isEqualTo(State.RUNNING);
        workspace.pace("{\"statementMillis\":1200000}");
        var statement =
                SqlContractTest.request("SELECT 7").setWarehouseId(STOPPED).setWaitTimeout("0s");
        var id = workspace
                .client()
                .statementExecution()
                .executeStatement(statement)
                .getStatementId();
        await().until(() -> warehouses().get(STOPPED).getNumActiveSessions() == 1);
        workspace.advance(Duration.ofMinutes(15));
        assertThat(state()).isEqualTo(State.RUNNING);
        workspace.client().statementExecution().cancelExecution(new CancelExecutionRequest().setStatementId(id));
        await().until(() -> warehouses().get(STOPPED).getNumActiveSessions() == 0);
        workspace.advance(Duration.ofMinutes(10));
        assertThat(state()).isEqualTo(State.STOPPED);
        workspace.advance(Duration.ofDays(1));
        assertThat(warehouses().get("local-warehouse").getState()).isEqualTo(State.RUNNING);
    }

    @Test
    void oneThatIsNotThereIsRefusedAndOneThatCannotStartSaysSo() {
        assertThatThrownBy(() -> warehouses().list(new ListWarehousesRequest().setPageToken("no token")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("Invalid page token");
        assertThatThrownBy(() -> start("nowhere")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> stop("nowhere")).isInstanceOf(NotFound.class);
        workspace.control(
                "PUT", "/_sandbox/warehouses/" + STOPPED + "/state", "{\"state\":\"STOPPED\",\"canStart\":false}");
        start(STOPPED);
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThat(warehouses().get(STOPPED).getHealth().getStatus()).isEqualTo(Status.FAILED);
    }

    private static WarehousesAPI warehouses() {
        return workspace.client().warehouses();
    }

    private static Wait<GetWarehouseResponse, Void> start(String id) {
        return warehouses().start(new StartRequest().setId(id));
    }

    private static Wait<GetWarehouseResponse, Void> stop(String id) {
        return warehouses().stop(new StopRequest().setId(id));
    }

    private static State state() {
        return warehouses().get(STOPPED).getState();
    }
}
