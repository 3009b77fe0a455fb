package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SERVING;
import static dev.talaan.databricks.transport.Group.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.jobs.JobPage;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.sql.WarehousesApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The circuit breaker and the bulkhead, set small enough to be seen at work.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(GuardsTest.Small.class)
class GuardsTest {

    public static final class Small implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "talaan.databricks.breaker.window", "4",
                    "talaan.databricks.breaker.pause", "700ms",
                    "talaan.databricks.concurrent-calls", "2");
        }
    }

    @Inject
    Guards guards;

    @Inject
    @RestClient
    JobsApi jobs;

    @Inject
    @RestClient
    WarehousesApi warehouses;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void aGroupThatKeepsFailingIsLeftAloneUntilItRecoversAndTheOthersAreNot() {
        Databricks.fault(Map.of("path", "/api/2.2/jobs", "kind", "STATUS", "status", 503));
        assertThatThrownBy(this::jobs).isInstanceOf(Unavailable.class).hasMessage("The sandbox was asked to fail.");
        Databricks.forgetRequests();
        assertThatThrownBy(this::jobs).isInstanceOf(Unavailable.class).hasMessageContaining("left alone");
        assertThat(Databricks.requests()).isEmpty();
        var others = guards.read(SQL, () -> warehouses.list(null)).await().indefinitely();
        assertThat(others.warehouses()).hasSize(2);
        Databricks.heal();
        await().ignoreExceptions().until(() -> jobs().jobs().size() == 2);
        Databricks.forgetRequests();
        jobs();
        assertThat(Databricks.requests()).hasSize(1);
    }

    @Test
    void moreCallsThanTheQueueHoldsAreRefusedAsBusy() {
        var gate = new CompletableFuture<String>();
        var waiting = IntStream.range(0, 4)
                .mapToObj(_ -> guards.read(SERVING, () -> Uni.createFrom().completionStage(gate.copy()))
                        .subscribeAsCompletionStage())
                .toList();
        var oneMore = guards.read(SERVING, () -> Uni.createFrom().item("in"));
        assertThatThrownBy(() -> oneMore.await().indefinitely())
                .isInstanceOf(Unavailable.class)
                .hasMessageContaining("too many questions");
        gate.complete("out");
        waiting.forEach(call -> assertThat(call.join()).isEqualTo("out"));
        assertThat(oneMore.await().indefinitely()).isEqualTo("in");
    }

    private JobPage jobs() {
        return guards.read(JOBS, () -> jobs.list(null, null)).await().indefinitely();
    }
}
