package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.CLUSTERS;
import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SERVING;
import static dev.talaan.databricks.transport.Group.SQL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import dev.talaan.databricks.DatabricksError.Busy;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.RateLimited;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.jobs.JobPage;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.sql.WarehousesApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Metrics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
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
                    "talaan.databricks.breaker.pause", "2s",
                    "talaan.databricks.concurrent-calls", "2",
                    "talaan.databricks.budget.queue", "2");
        }
    }

    @Inject
    Guards guards;

    @Inject
    Breakers breakers;

    @Inject
    Budgets budgets;

    @Inject
    Calls calls;

    @Inject
    Statements statements;

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
        assertThat(calls.troubles(JOBS))
                .as("what was kept back is no trouble of Databricks'")
                .isNotEmpty()
                .allMatch(trouble -> trouble.words().contains("asked to fail"));
        assertThat(calls.last().get(JOBS).why()).contains("asked to fail");
        assertThat(breakers.of(JOBS)).isNotEqualTo(Breaker.CLOSED);
        assertThat(breakers.of(SQL)).isEqualTo(Breaker.CLOSED);
        assertThat(breakerIsOpen("jobs")).isTrue();
        assertThat(breakerIsOpen("sql")).isFalse();
        given().get("/q/health/ready").then().statusCode(200).body(containsString("jobs breaker"));
        var others = guards.read(SQL, () -> warehouses.list(null)).await().indefinitely();
        assertThat(others.warehouses()).hasSize(2);
        Databricks.heal();
        await().ignoreExceptions().until(() -> jobs().jobs().size() == 2);
        Databricks.forgetRequests();
        jobs();
        assertThat(Databricks.requests()).hasSize(1);
        assertThat(breakers.of(JOBS)).isEqualTo(Breaker.CLOSED);
    }

    private static boolean breakerIsOpen(String group) {
        return Metrics.now().value("talaan_databricks_breaker_open", "group=\"" + group + "\"") == 1;
    }

    /// What waits for the gate to open is as good as not asked when its reader has gone.
    @Test
    void whoHasGoneLeavesTheQueueAndIsNotSent() {
        var gate = new CompletableFuture<String>();
        var sent = new AtomicInteger();
        var inside = IntStream.range(0, 2)
                .mapToObj(_ -> guards.read(SERVING, () -> Uni.createFrom().completionStage(gate.copy()))
                        .subscribeAsCompletionStage())
                .toList();
        var waiting = guards.read(SERVING, () -> Uni.createFrom().item(sent.incrementAndGet()))
                .subscribe()
                .with(_ -> {});
        assertThat(budgets.waiting(Urgency.INTERACTIVE)).isEqualTo(1);
        waiting.cancel();
        assertThat(budgets.waiting(Urgency.INTERACTIVE)).isZero();
        gate.complete("out");
        inside.forEach(call -> assertThat(call.join()).isEqualTo("out"));
        assertThat(sent).hasValue(0);
    }

    /// It is not torn down once it has left; before that, it is as good as not asked.
    @Test
    void aStatementThatNobodyWaitsForLeavesTheQueueToo() {
        var gate = new CompletableFuture<String>();
        var inside = IntStream.range(0, 2)
                .mapToObj(_ -> guards.read(SQL, () -> Uni.createFrom().completionStage(gate.copy()))
                        .subscribeAsCompletionStage())
                .toList();
        var waiting = statements.query(Query.of("SELECT 1 AS one")).subscribe().with(_ -> {});
        assertThat(budgets.waiting(Urgency.INTERACTIVE)).isEqualTo(1);
        waiting.cancel();
        assertThat(budgets.waiting(Urgency.INTERACTIVE)).isZero();
        gate.complete("out");
        inside.forEach(CompletableFuture::join);
    }

    @Test
    void whatNobodyWaitsForIsNotSentAndSaysNothingToTheBreaker() {
        var sent = new AtomicInteger();
        var nobodyWaits = CompletableFuture.<Void>completedFuture(null);
        IntStream.range(0, 3).forEach(_ -> failClusters());
        for (var call : List.of(
                guards.read(CLUSTERS, nobodyWaits, () -> Uni.createFrom().item(sent.incrementAndGet())),
                guards.write(CLUSTERS, nobodyWaits, () -> Uni.createFrom().item(sent.incrementAndGet())))) {
            assertThatThrownBy(() -> call.await().indefinitely()).isInstanceOf(Busy.class);
        }
        assertThat(sent).hasValue(0);
        assertThat(breakers.of(CLUSTERS))
                .as("three calls are no window of four")
                .isEqualTo(Breaker.CLOSED);
        failClusters();
        assertThat(breakers.of(CLUSTERS)).isEqualTo(Breaker.OPEN);
    }

    private void failClusters() {
        var call = guards.once(CLUSTERS, () -> Uni.createFrom().failure(new Unavailable(Detail.of("down"), true)));
        assertThatThrownBy(() -> call.await().indefinitely()).isInstanceOf(Unavailable.class);
    }

    @Test
    void aPauseBetweenTwoAttemptsHoldsNoSlot() {
        var attempts = new AtomicInteger();
        var pausing = IntStream.range(0, 2)
                .mapToObj(_ -> Urgency.BACKGROUND
                        .of(guards.read(SERVING, () -> {
                            attempts.incrementAndGet();
                            return Uni.createFrom()
                                    .<String>failure(new RateLimited(Detail.of("slow"), Duration.ofSeconds(50)));
                        }))
                        .subscribe()
                        .with(_ -> {}))
                .toList();
        await().until(() -> attempts.get() == 2 && budgets.waiting(Urgency.BACKGROUND) == 0);
        assertThat(guards.read(SERVING, () -> Uni.createFrom().item("in"))
                        .await()
                        .atMost(Duration.ofSeconds(20)))
                .isEqualTo("in");
        pausing.forEach(Cancellable::cancel);
    }

    @Test
    void whoWaitsForAPageDoesNotSitOutALongRetryAfter() {
        var attempts = new AtomicInteger();
        var asked = guards.read(SERVING, () -> {
            attempts.incrementAndGet();
            return Uni.createFrom().<String>failure(new RateLimited(Detail.of("slow"), Duration.ofSeconds(50)));
        });
        assertThatThrownBy(() -> asked.await().atMost(Duration.ofSeconds(20))).isInstanceOf(RateLimited.class);
        assertThat(attempts).hasValue(1);
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
                .isInstanceOf(Busy.class)
                .hasMessageContaining("too many questions");
        assertThat(guards.read(SQL, () -> Uni.createFrom().item("another group"))
                        .await()
                        .indefinitely())
                .isEqualTo("another group");
        gate.complete("out");
        waiting.forEach(call -> assertThat(call.join()).isEqualTo("out"));
        assertThat(oneMore.await().indefinitely()).isEqualTo("in");
    }

    private JobPage jobs() {
        return guards.read(JOBS, () -> jobs.list(null, null)).await().indefinitely();
    }
}
