package dev.talaan.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.EndpointInfo;
import com.databricks.sdk.service.sql.ListWarehousesRequest;
import com.databricks.sdk.service.sql.State;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WarehouseContractTest {

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
}
