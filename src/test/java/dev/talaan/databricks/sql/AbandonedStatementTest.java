package dev.talaan.databricks.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.TimedOut;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.Upstream;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A statement that nobody waits for any more does not run on in the warehouse.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class AbandonedStatementTest {

    private static final String STATEMENTS = "/api/2.0/sql/statements";
    private static final Query SLOW = Query.of("SELECT 1 AS one");

    @Inject
    Statements statements;

    @Inject
    Upstream upstream;

    @Inject
    Budgets budgets;

    @BeforeEach
    void slow() {
        Databricks.reset();
        Databricks.pace(Map.of("statementMillis", 600_000));
    }

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void whoeverStopsWaitingCancelsIt() {
        var waiting = statements.query(SLOW).subscribe().with(_ -> {});
        await().until(() -> polls() > 2);
        waiting.cancel();
        await().until(() -> cancels() == 1);
        var polled = polls();
        await().during(Duration.ofMillis(300)).until(() -> polls() <= polled + 1);
    }

    @Test
    void alsoOneWhoseStartHasNotBeenAnsweredYet() {
        Databricks.fault(
                Map.of("path", STATEMENTS, "method", "POST", "kind", "LATENCY", "delayMillis", 400, "count", 1));
        statements.query(SLOW).subscribe().with(_ -> {}).cancel();
        await().until(() -> cancels() == 1);
        assertThat(starts()).isEqualTo(1);
        assertThat(polls()).isZero();
    }

    @Test
    void oneThatHasNotBegunIsNotTriedAgain() {
        Databricks.fault(Map.of("path", STATEMENTS, "kind", "STATUS", "status", 429, "retryAfter", "4"));
        var waiting = Urgency.BACKGROUND.of(statements.query(SLOW)).subscribe().with(_ -> {});
        await().until(() -> starts() == 1);
        waiting.cancel();
        await().during(Duration.ofMillis(5_500)).until(() -> starts() == 1);
    }

    @Test
    void alsoOneThatCannotBeLookedAt() {
        Databricks.fault(Map.of("path", STATEMENTS, "method", "GET", "kind", "STATUS", "status", 503));
        var asked = statements.query(SLOW);
        assertThatThrownBy(() -> asked.await().indefinitely()).isInstanceOf(Unavailable.class);
        await().until(() -> cancels() == 1);
        assertThat(polls()).isEqualTo(4);
    }

    @Test
    void alsoOneThatTakesTooLong() {
        var asked = statements.query(SLOW);
        assertThatThrownBy(() -> asked.await().indefinitely())
                .isInstanceOf(TimedOut.class)
                .hasMessage("the statement took too long");
        await().until(() -> cancels() == 1);
    }

    @Test
    void itIsLookedAtLessAndLessOften() {
        var waiting = statements.query(SLOW).subscribe().with(_ -> {});
        await().until(() -> polls() > 5);
        waiting.cancel();
        var times = Databricks.requestTimes();
        for (var poll = 1; poll <= 6; poll++) {
            assertThat(Duration.between(times.get(poll - 1), times.get(poll)))
                    .as("before poll %d", poll)
                    .isGreaterThanOrEqualTo(Duration.ofMillis(Math.min(5L << poll, 80)));
        }
    }

    @Test
    void oneThatHasEndedIsLeftAlone() {
        Databricks.pace(Map.of("statementMillis", 30));
        assertThat(statements.query(SLOW).await().indefinitely().size()).isEqualTo(1);
        assertThat(cancels()).isZero();
    }

    @Test
    void aPageThatLosesPatienceComesBackForItAndOnlyTheLastReadersLeavingEndsIt() {
        var readings = upstream.readings((String _) -> statements.query(SLOW));
        assertThat(readings.of("x").await().indefinitely().isStillAsking()).isTrue();
        await().until(() -> {
            assertThat(readings.of("x").await().indefinitely().isStillAsking()).isTrue();
            return polls() > 5;
        });
        assertThat(starts()).isEqualTo(1);
        assertThat(cancels()).isZero();
        await().until(() -> cancels() == 1);
    }

    /// Nobody knows which one to look at: it is taken to run for as long as any may.
    @Test
    void oneThatWasOnlyToBeStartedGivesItsRoomBackThough() {
        await().until(() -> underWay() == 0);
        Databricks.fault(
                Map.of("path", STATEMENTS, "method", "POST", "kind", "LATENCY", "delayMillis", 400, "count", 1));
        statements.submit(SLOW).subscribe().with(_ -> {}).cancel();
        assertThat(underWay()).isEqualTo(1);
        await().until(() -> underWay() == 0);
    }

    private int underWay() {
        return budgets.uses().stream()
                .filter(use -> use.name().equals("statements"))
                .findFirst()
                .orElseThrow()
                .used();
    }

    private static long starts() {
        return Databricks.requests().stream().filter(STATEMENTS::equals).count();
    }

    private static long cancels() {
        return Databricks.requests().stream()
                .filter(path -> path.endsWith("/cancel"))
                .count();
    }

    private static long polls() {
        return Databricks.requests().size() - starts() - cancels();
    }
}
