package dev.talaan.databricks.transport.signin;

import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.jobs.JobPage;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.databricks.sql.ExecuteStatement;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.sql.StatementsApi;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Metrics;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A whole portal that signs in by OAuth: what its calls see of its tokens' lives, which is nothing.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(OAuthPortalTest.ByOAuth.class)
class OAuthPortalTest {

    public static final class ByOAuth implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "talaan.databricks.sign-in", "oauth-m2m",
                    "talaan.databricks.client-id", "talaan-portal",
                    "talaan.databricks.client-secret", "local-secret");
        }
    }

    private static final String LIST = "/api/2.2/jobs/list";
    private static final Duration NEARLY_AN_HOUR = Duration.ofMinutes(56);

    @Inject
    Guards guards;

    @Inject
    SignIns signIns;

    @Inject
    TestClock clock;

    @Inject
    Statements statements;

    @Inject
    @RestClient
    JobsApi jobs;

    @Inject
    @RestClient
    StatementsApi statementsApi;

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
    void aRevokedTokenIsReplacedOnceAndTheCallSeesNothing() {
        ask();
        Issuers.revokeEverythingIssued();
        Databricks.forgetRequests();
        var attempts = attempts();
        assertThat(ask().jobs()).hasSize(2);
        assertThat(Databricks.requests())
                .containsExactly(
                        LIST,
                        "/.well-known/databricks-config",
                        "/oidc/.well-known/oauth-authorization-server",
                        Issuers.OAUTH,
                        LIST);
        assertThat(attempts()).as("one attempt").isEqualTo(attempts + 1);
    }

    @Test
    void manyWhoseTokenWasRevokedFetchOneToken() {
        ask();
        Issuers.revokeEverythingIssued();
        Databricks.forgetRequests();
        var calls = IntStream.range(0, 20)
                .mapToObj(_ -> list().subscribeAsCompletionStage())
                .toList();
        calls.forEach(call -> assertThat(call.join().jobs()).hasSize(2));
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
    }

    @Test
    void revokedAndTheSecretReplacedIsOneRefreshAndThenTheError() {
        ask();
        Issuers.revokeEverythingIssued();
        Issuers.replaceOAuthSecret("another");
        Databricks.forgetRequests();
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        error -> assertThat(error.advice())
                                .startsWith(
                                        "Databricks' OAuth server refused the portal as service principal talaan-portal"));
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
        assertThat(Issuers.calls(LIST)).isEqualTo(1);
        assertThat(signIns.current().trouble().orElseThrow().words()).contains("To be checked: DATABRICKS_HOST");
    }

    @Test
    void aWorkspaceThatRefusesEveryTokenIsAskedTwice() {
        ask();
        Databricks.fault(Map.of("path", LIST, "kind", "STATUS", "status", 401, "errorCode", "401", "message", "no"));
        Databricks.forgetRequests();
        assertThatThrownBy(this::ask).isInstanceOf(Unauthenticated.class).hasMessage("no");
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
        assertThat(Issuers.calls(LIST)).isEqualTo(2);
    }

    @Test
    void aWriteWhoseTokenWasRevokedTakesEffectOnce() {
        Databricks.sql("CREATE TABLE gold.default.written (n INT)");
        ask();
        Issuers.revokeEverythingIssued();
        Databricks.forgetRequests();
        var insert = new ExecuteStatement(
                "local-warehouse",
                "INSERT INTO gold.default.written VALUES (1)",
                List.of(),
                "5s",
                "CONTINUE",
                "INLINE",
                "JSON_ARRAY");
        guards.write(SQL, () -> statementsApi.execute(insert)).await().indefinitely();
        assertThat(Issuers.calls("/api/2.0/sql/statements")).isEqualTo(2);
        var rows = statements
                .query(Query.of("SELECT n FROM gold.default.written"))
                .await()
                .indefinitely();
        assertThat(rows.size()).isEqualTo(1);
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

    private static double attempts() {
        return Metrics.now().value("talaan_databricks_attempts_total", "group=\"jobs\"");
    }
}
