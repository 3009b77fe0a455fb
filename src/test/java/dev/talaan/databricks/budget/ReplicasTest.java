package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.support.Ground;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Replicas come and go, and each knows by the database how many share the ceilings.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ReplicasTest {

    @Inject
    Heartbeats heartbeats;

    @Inject
    DatabricksConfig config;

    @Inject
    AgroalDataSource books;

    private One first;
    private One second;

    /// A portal as the others see it.
    private record One(Budgets budgets, Replicas replicas) {

        double beats() {
            replicas.beat();
            return budgets.share().part();
        }
    }

    @BeforeEach
    void nobodyYet() throws SQLException {
        run("delete from replica");
        first = one();
        second = one();
    }

    private One one() {
        var budgets = new Budgets(config, new FakeTicker());
        budgets.share(Share.NONE);
        return new One(budgets, new Replicas(heartbeats, budgets));
    }

    @Test
    void whoIsAloneHasItAll() {
        assertThat(first.beats()).isEqualTo(1);
        assertThat(first.budgets().replicas()).isEqualTo(1);
    }

    @Test
    void whoComesIsGivenRoomByTheOthers() {
        first.beats();
        assertThat(second.beats()).as("the first uses it all yet").isZero();
        assertThat(first.beats()).isEqualTo(0.5);
        assertThat(second.beats()).isEqualTo(0.5);
        var third = one();
        assertThat(third.beats()).isZero();
        assertThat(first.beats()).isEqualTo(1.0 / 3);
        assertThat(third.beats()).as("no more than the second has left").isLessThan(1.0 / 3);
        second.beats();
        assertThat(third.beats()).isEqualTo(1.0 / 3);
        assertThat(third.budgets().replicas()).isEqualTo(3);
    }

    @Test
    void whoLeavesInGoodOrderIsNotCountedAtOnce() {
        first.beats();
        second.beats();
        first.beats();
        second.replicas().leave(new ShutdownEvent());
        assertThat(first.beats()).isEqualTo(1);
        second.beats();
        assertThat(first.beats()).as("who has left says nothing any more").isEqualTo(1);
    }

    @Test
    void whoHasNotBeatenForAWhileIsNotCountedAnyMore() throws SQLException {
        first.beats();
        second.beats();
        run("update replica set beat_at = beat_at - interval '5 seconds'");
        assertThat(first.beats()).isEqualTo(0.5);
        run("update replica set beat_at = now() - interval '7 seconds'");
        assertThat(first.beats()).isEqualTo(1);
    }

    @Test
    void whatTheOthersHaveUnderWayIsKnown() {
        first.beats();
        first.budgets()
                .statement("w", _ -> Uni.createFrom().nothing())
                .subscribe()
                .with(_ -> {});
        second.beats();
        first.beats();
        second.beats();
        assertThat(second.budgets().share().statementsOfOthers()).isEqualTo(5);
    }

    @Test
    void whileTheDatabaseIsAwayTheLastKnownShareHolds() {
        first.beats();
        second.beats();
        first.beats();
        var server = Ground.postgres();
        server.stop();
        try {
            assertThat(first.beats()).isEqualTo(0.5);
            assertThat(first.budgets().replicas()).isEqualTo(2);
            var neverThere = one();
            assertThat(neverThere.beats())
                    .as("who serves nobody may count as alone")
                    .isEqualTo(1);
        } finally {
            server.restart();
        }
        assertThat(second.beats()).isEqualTo(0.5);
    }

    private void run(String sql) throws SQLException {
        try (var connection = books.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
