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
import java.time.Duration;
import java.util.ArrayList;
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
    private record One(Budgets budgets, Replicas replicas, FakeTicker ticker) {

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
        var ticker = new FakeTicker();
        var budgets = new Budgets(config, ticker);
        budgets.share(Share.NONE);
        return new One(budgets, new Replicas(heartbeats, budgets, config, ticker), ticker);
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
        first.ticker().advance(config.budget().goneAfter());
        age("where id <> (select id from replica order by beat_at desc limit 1)");
        assertThat(first.beats()).isEqualTo(1);
    }

    @Test
    void afterAnOutageNobodyForgetsTheOthersAtOnce() throws SQLException {
        bothBeat();
        first.ticker().advance(config.budget().goneAfter());
        second.ticker().advance(config.budget().goneAfter());
        age("");
        assertThat(first.beats()).as("the second may live").isEqualTo(0.5);
        assertThat(first.budgets().replicas()).isEqualTo(2);
        first.ticker().advance(config.budget().goneAfter().minusMillis(1));
        assertThat(first.beats()).isEqualTo(0.5);
        first.ticker().advance(Duration.ofMillis(1));
        assertThat(first.beats()).as("it has had the time to say so").isEqualTo(1);
        assertThat(second.beats()).as("it has been forgotten").isZero();
    }

    @Test
    void whoComesCountsTheSilentOnesToo() throws SQLException {
        first.beats();
        age("");
        assertThat(second.beats()).isZero();
        assertThat(first.beats()).isEqualTo(0.5);
    }

    @Test
    void nobodyIsLetInWhileTheOthersWaitForTheLock() throws SQLException {
        first.beats();
        run("insert into replica values (gen_random_uuid(), 0, 10, clock_timestamp())");
        first.beats();
        var locks = new ArrayList<Integer>();
        first.budgets()
                .statement("w", _ -> Uni.createFrom().item(this::locks).invoke(locks::add))
                .subscribe()
                .with(_ -> {});
        assertThat(locks).as("the other has all statements under way").isEmpty();
        run("update replica set statements = 5 where part = 0");
        run("insert into replica values (gen_random_uuid(), 0, 0, clock_timestamp())");
        assertThat(first.beats()).isEqualTo(1.0 / 3);
        assertThat(locks).containsExactly(0);
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
    void whileTheDatabaseIsAwayTheLastKnownShareHolds() throws SQLException {
        bothBeat();
        first.ticker().advance(config.budget().goneAfter());
        first.beats();
        var server = Ground.postgres();
        server.stop();
        try {
            assertThat(first.beats()).isEqualTo(0.5);
            assertThat(first.budgets().replicas()).isEqualTo(2);
            var neverThere = one();
            assertThat(neverThere.beats()).as("others may live").isZero();
            neverThere.ticker().advance(config.budget().goneAfter());
            assertThat(neverThere.beats())
                    .as("too much rather than nothing for ever")
                    .isEqualTo(1);
        } finally {
            server.restart();
        }
        age("where id <> (select id from replica order by beat_at desc limit 1)");
        assertThat(first.beats()).as("it has missed a beat itself").isEqualTo(0.5);
        assertThat(second.beats()).isEqualTo(0.5);
    }

    private void bothBeat() {
        first.beats();
        second.beats();
        first.beats();
        second.beats();
    }

    private void age(String whom) throws SQLException {
        run("update replica set beat_at = now() - interval '7 seconds' " + whom);
    }

    private int locks() {
        try (var connection = books.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and database ="
                                + " (select oid from pg_database where datname = current_database())")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = books.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
