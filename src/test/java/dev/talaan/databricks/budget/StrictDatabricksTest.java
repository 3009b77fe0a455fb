package dev.talaan.databricks.budget;

import static dev.talaan.databricks.transport.Group.MLFLOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A workspace that refuses whatever is above its ceilings never has to refuse the portal.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Mannered.class)
class StrictDatabricksTest {

    private static final long PIPELINE = 101;

    @Inject
    Jobs jobs;

    @Inject
    Statements statements;

    @Inject
    Guards guards;

    @BeforeEach
    void strict() {
        Databricks.reset();
        Databricks.limits(Map.of("requestsPerSecond", 30, "mlflowPerMinute", 100, "statementsPerWarehouse", 10));
    }

    @AfterEach
    void lenient() {
        Databricks.reset();
    }

    @Test
    void twoHundredReadsAtOnceAreAllAnsweredAndNoneIsRefused() {
        var reads = IntStream.range(0, 200)
                .mapToObj(_ -> jobs.activeRuns(PIPELINE).collect().asList().subscribeAsCompletionStage())
                .toList();
        reads.forEach(read -> assertThat(read.join()).isEmpty());
        assertThat(Databricks.refused()).isZero();
        assertThat(Databricks.most("requestsPerSecond")).isBetween(1, 30);
        assertThat(Databricks.requests()).hasSize(200);
        assertThat(Metrics.now().value("talaan_databricks_budget_ceiling", "budget=\"requests\""))
                .isEqualTo(30);
        assertThat(Metrics.now().value("talaan_databricks_replicas")).isEqualTo(1);
    }

    @Test
    void noMoreThanTenStatementsAreUnderWayAndAllCome() {
        Databricks.pace(Map.of("statementMillis", 300));
        var queries = IntStream.range(0, 25)
                .mapToObj(_ -> statements.query(Query.of("SELECT 1")).subscribeAsCompletionStage())
                .toList();
        queries.forEach(query -> assertThat(query.join().stream()).hasSize(1));
        assertThat(Databricks.refused()).isZero();
        assertThat(Databricks.most("statementsPerWarehouse")).isBetween(2, 10);
    }

    @Test
    void whoeverGivesUpMakesRoomOnceTheStatementIsCancelled() {
        Databricks.pace(Map.of("statementMillis", 600_000));
        List<Cancellable> slow = IntStream.range(0, 10)
                .mapToObj(
                        _ -> statements.query(Query.of("SELECT 1")).subscribe().with(_ -> {}))
                .toList();
        await().until(() -> started() == 10);
        var next = statements.query(Query.of("SELECT 2")).subscribe().with(_ -> {});
        var goes = statements.query(Query.of("SELECT 3")).subscribe().with(_ -> {});
        goes.cancel();
        assertThat(started()).isEqualTo(10);
        slow.getFirst().cancel();
        await().until(() -> started() == 11);
        assertThat(Databricks.refused()).isZero();
        next.cancel();
        slow.forEach(Cancellable::cancel);
        await().until(() -> Metrics.now().value("talaan_databricks_budget_used", "budget=\"statements\"") == 0);
        assertThat(started()).isEqualTo(11);
    }

    @Test
    void mlflowIsAskedTenTimesWithinSixSecondsAndTheOthersAreNotHeldUp() {
        var gate = new CompletableFuture<String>();
        var asked = new AtomicInteger();
        var calls = IntStream.range(0, 12)
                .mapToObj(_ -> guards.read(MLFLOW, () -> {
                            asked.incrementAndGet();
                            return Uni.createFrom().completionStage(gate.copy());
                        })
                        .subscribe()
                        .with(_ -> {}))
                .toList();
        assertThat(asked).hasValue(10);
        assertThat(jobs.activeRuns(PIPELINE).collect().asList().await().indefinitely())
                .isEmpty();
        calls.forEach(Cancellable::cancel);
    }

    private static long started() {
        return Databricks.requests().stream()
                .filter(path -> path.equals("/api/2.0/sql/statements"))
                .count();
    }
}
