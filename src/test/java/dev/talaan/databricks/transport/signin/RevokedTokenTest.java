package dev.talaan.databricks.transport.signin;

import static dev.talaan.databricks.transport.Group.JOBS;
import static dev.talaan.databricks.transport.Group.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.PermissionDenied;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A whole portal whose token is refused: one other token, one more try, and then the truth.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(ByOAuth.class)
class RevokedTokenTest {

    private static final String LIST = "/api/2.2/jobs/list";

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
        assertThat(attempts()).as("each request counts that left").isEqualTo(attempts + 2);
    }

    @ParameterizedTest
    @CsvSource({
        "401, Token is expired",
        "403, Invalid access token.",
        "403, JWT has expired",
        "403, Token is expiring within 30 seconds. (token expired)",
        "400, io.jsonwebtoken.ExpiredJwtException: JWT expired"
    })
    void howeverDatabricksSaysThatATokenHasEnded(int status, String words) {
        ask();
        Databricks.fault(Map.of(
                "path", LIST, "kind", "STATUS", "status", status, "message", words, "errorCode", "", "count", 1));
        Databricks.forgetRequests();
        assertThat(ask().jobs()).hasSize(2);
        assertThat(Issuers.calls(Issuers.OAUTH)).isEqualTo(1);
    }

    @Test
    void aRefusalOfWhatIsAskedReplacesNothing() {
        ask();
        Databricks.fault(Map.of(
                "path", LIST, "kind", "STATUS", "status", 403, "errorCode", "PERMISSION_DENIED", "message", "No."));
        Databricks.forgetRequests();
        assertThatThrownBy(this::ask).isInstanceOf(PermissionDenied.class);
        assertThat(Databricks.requests()).containsExactly(LIST);
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
        assertThatThrownBy(this::ask).isInstanceOf(Unauthenticated.class).hasMessage("no");
        assertThat(Issuers.calls(Issuers.OAUTH)).as("no token for each refusal").isEqualTo(1);
        assertThat(Issuers.calls(LIST)).isEqualTo(3);
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
                List.of(),
                null,
                null,
                null,
                null,
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
