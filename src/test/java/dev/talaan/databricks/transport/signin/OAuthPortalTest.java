package dev.talaan.databricks.transport.signin;

import static dev.talaan.databricks.transport.Group.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A whole portal that signs in by OAuth: what its calls see of its tokens' lives, which is nothing.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(ByOAuth.class)
class OAuthPortalTest {

    private static final String LIST = "/api/2.2/jobs/list";
    private static final Duration NEARLY_AN_HOUR = Duration.ofMinutes(56);

    @Inject
    Guards guards;

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
    void manyFirstCallsAtOnceFetchOneToken() {
        Databricks.fault(Map.of("path", Issuers.OAUTH, "kind", "LATENCY", "delayMillis", 300));
        var calls = IntStream.range(0, 20)
                .mapToObj(_ -> list().subscribeAsCompletionStage())
                .toList();
        calls.forEach(call -> assertThat(call.join().jobs()).hasSize(2));
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
        assertThat(Issuers.calls(LIST)).isEqualTo(20);
    }

    @Test
    void theTokenIsReplacedBeforeItsEndWhileCallsGoOn() {
        ask();
        var first = signIns.current().validUntil().orElseThrow();
        assertThat(first).isEqualTo(clock.instant().plus(Duration.ofHours(1)));
        clock.advance(NEARLY_AN_HOUR);
        Databricks.fault(Map.of("path", Issuers.OAUTH, "kind", "LATENCY", "delayMillis", 700));
        Databricks.forgetRequests();
        ask();
        assertThat(signIns.current().validUntil()).as("the call did not wait").contains(first);
        await("the new one")
                .until(() -> signIns.current().validUntil().orElseThrow().isAfter(first));
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
        assertThat(signIns.current().refreshedAt()).contains(clock.instant());
    }

    @Test
    void anIssuerThatIsAwayDoesNotHurtWhileTheTokenIsGood() {
        ask();
        clock.advance(NEARLY_AN_HOUR);
        Databricks.fault(Map.of("path", Issuers.OAUTH, "kind", "STATUS", "status", 503));
        ask();
        await("it was tried")
                .until(() -> signIns.current().trouble().stream()
                        .anyMatch(trouble -> trouble.at().equals(clock.instant())));
        Databricks.forgetRequests();
        ask();
        assertThat(Databricks.requests()).as("it rests").containsExactly(LIST);
    }

    @Test
    void anIssuerThatComesBackIsWaitedForAsDatabricksIs() {
        Databricks.fault(Map.of("path", Issuers.OAUTH, "kind", "STATUS", "status", 503, "count", 2));
        assertThat(ask().jobs()).hasSize(2);
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(3);
        assertThat(Issuers.calls(LIST)).isEqualTo(1);
    }

    @Test
    void theStateSaysHowAndHoldsNoSecret() {
        ask();
        var state = signIns.current();
        assertThat(state.way()).isEqualTo("OAuth of service principal talaan-portal");
        assertThat(state.secretFrom()).startsWith("DATABRICKS_CLIENT_SECRET");
        assertThat(state.toString()).doesNotContain("local-");
    }

    private JobPage ask() {
        return list().await().indefinitely();
    }

    private Uni<JobPage> list() {
        return guards.read(JOBS, () -> jobs.list(null, null));
    }
}
