package dev.talaan.databricks.transport.signin;

import static dev.talaan.databricks.transport.Group.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.budget.Budgets;
import dev.talaan.databricks.budget.Urgency;
import dev.talaan.databricks.jobs.JobPage;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Calls while there is no token, or none any more.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(ByOAuth.class)
class WithoutATokenTest {

    private static final String LIST = "/api/2.2/jobs/list";

    /// As many as are under way and wait in one group.
    private static final int FULL = 16 + 200;

    @Inject
    Guards guards;

    @Inject
    Budgets budgets;

    @Inject
    SignIns signIns;

    @Inject
    TestClock clock;

    @Inject
    @RestClient
    JobsApi jobs;

    @BeforeEach
    void withoutAToken() {
        Databricks.reset();
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void whatIsFetchedElsewhereNeedsNone() {
        Databricks.forgetRequests();
        assertThat(guards.elsewhere(() -> Uni.createFrom().item("in")).await().indefinitely())
                .isEqualTo("in");
        assertThat(Databricks.requests()).isEmpty();
    }

    /// Whoever leaves while another token is fetched is not sent again, nor queued: nobody else is refused for them.
    @Test
    void whoHasGoneIsNotQueuedAgainOnceThereIsAnotherToken() {
        list().await().indefinitely();
        Issuers.revokeEverythingIssued();
        Databricks.fault(Map.of("path", Issuers.OAUTH, "kind", "LATENCY", "delayMillis", 700, "count", 1));
        Databricks.forgetRequests();
        var waiting = list().subscribe().with(_ -> {});
        await().until(() -> Issuers.calls(Issuers.OAUTH) == 1);
        waiting.cancel();
        var others = crowd();
        var refused = budgets.refused().get("jobs");
        signIns.headers().await().indefinitely();
        assertThat(budgets.refused().get("jobs")).isEqualTo(refused);
        assertThat(Issuers.calls(LIST)).isEqualTo(1);
        others.forEach(Cancellable::cancel);
    }

    private List<Cancellable> crowd() {
        var lane = budgets.lane("jobs", false);
        return IntStream.range(0, FULL)
                .mapToObj(_ -> budgets.pass(
                                lane,
                                Urgency.INTERACTIVE,
                                new CompletableFuture<>(),
                                _ -> Uni.createFrom().nothing())
                        .subscribe()
                        .with(_ -> {}))
                .toList();
    }

    private Uni<JobPage> list() {
        return guards.read(JOBS, () -> jobs.list(null, null));
    }
}
