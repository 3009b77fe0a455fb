package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.sql.Warehouse.State;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class WarehousesTest {

    private static final String STOPPED = "local-warehouse-2";
    private static final String PATH = "/api/2.0/sql/warehouses/" + STOPPED;

    @Inject
    Warehouses warehouses;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void theyAreListedPageByPageAndLookedAt() {
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(answer(warehouses.all().map(Warehouse::name).collect().asList()))
                .containsExactly("Shared SQL", "Month-end SQL");
        assertThat(Databricks.requests()).hasSize(2);
        assertThat(answer(warehouses.get(STOPPED)))
                .isEqualTo(new Warehouse(STOPPED, "Month-end SQL", State.STOPPED, "Small", 0, 10));
        assertThatThrownBy(() -> answer(warehouses.get("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void oneIsStartedAndStopped() {
        Databricks.pace(Map.of("warehouseStartMillis", 600_000));
        answer(warehouses.start(STOPPED));
        assertThat(state()).isEqualTo(State.STARTING);
        Databricks.advance(Duration.ofMinutes(10));
        assertThat(state()).isEqualTo(State.RUNNING);
        answer(warehouses.stop(STOPPED));
        assertThat(state()).isEqualTo(State.STOPPING);
        Databricks.advance(Duration.ofMinutes(3));
        assertThat(state()).isEqualTo(State.STOPPED);
        assertThatThrownBy(() -> answer(warehouses.start("none"))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(warehouses.stop("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void withoutAKeyNobodyIsToldOfThem() {
        Databricks.revokeToken();
        assertThatThrownBy(() -> answer(warehouses.all().collect().asList())).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void aStateThatIsNewerThanThePortalIsNotTakenForRunning() {
        Databricks.fault(
                Map.of("path", PATH, "kind", "BODY", "body", "{\"id\":\"x\",\"state\":\"NAPPING\",\"new\":[]}"));
        assertThat(state()).isEqualTo(State.UNKNOWN);
    }

    private State state() {
        return answer(warehouses.get(STOPPED)).state();
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
