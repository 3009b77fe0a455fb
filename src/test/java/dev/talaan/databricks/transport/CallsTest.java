package dev.talaan.databricks.transport;

import static dev.talaan.databricks.transport.Group.JOBS;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.jobs.JobsApi;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Metrics;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What an operator sees of the calls to Databricks: in the metrics, and on the health page.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class CallsTest {

    private static final String SHOWN = "checks.find { it.name == 'databricks' }.data.jobs";

    @Inject
    Guards guards;

    @Inject
    TestClock clock;

    @Inject
    @RestClient
    JobsApi jobs;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void aCallIsCountedByItsGroupAndOutcome() {
        var before = count("answered");
        ask();
        ask();
        assertThat(count("answered")).isEqualTo(before + 2);
        assertThat(Metrics.now().series("talaan_databricks_calls_seconds_bucket", "group=\"jobs\"", "le=\"1.0\""))
                .isNotEmpty();
    }

    @Test
    void aFailureIsCountedOnceAndItsAttemptsEach() {
        Databricks.fault(Map.of("path", "/api/2.2/jobs", "kind", "STATUS", "status", 503));
        var calls = count("unavailable");
        var attempts = attempts();
        assertThatThrownBy(this::ask).isInstanceOf(DatabricksError.Unavailable.class);
        assertThat(count("unavailable")).isEqualTo(calls + 1);
        assertThat(attempts()).isEqualTo(attempts + 4);
    }

    @Test
    void aCallerWhoHasGoneIsCountedAsSuchAndSaysNothingAboutDatabricks() {
        ask();
        var before = count("abandoned");
        guards.read(JOBS, () -> Uni.createFrom().nothing())
                .subscribe()
                .with(_ -> {})
                .cancel();
        assertThat(count("abandoned")).isEqualTo(before + 1);
        ready().body(SHOWN, containsString("answers, last at"));
    }

    @Test
    void theHealthPageShowsAFailureAndStaysUp() {
        ask();
        ready().body(SHOWN, equalTo("answers, last at " + clock.instant()));
        var answered = clock.instant();
        clock.advance(Duration.ofMinutes(5));
        Databricks.fault(Map.of("kind", "STATUS", "status", 401, "message", "the token is not valid"));
        assertThatThrownBy(this::ask).isInstanceOf(DatabricksError.Unauthenticated.class);
        Databricks.forgetRequests();
        ready().body(
                        SHOWN,
                        startsWith("unauthenticated at " + clock.instant() + ", last answer at " + answered
                                + ". Databricks refused the portal's key. Tell the platform team. (request "));
        assertThat(Databricks.requests()).as("a probe asks Databricks nothing").isEmpty();
        Databricks.heal();
        ask();
        ready().body(SHOWN, equalTo("answers, last at " + clock.instant()));
    }

    @Test
    void aRefusalOfOneRequestIsAnAnswer() {
        assertThatThrownBy(
                        () -> guards.read(JOBS, () -> jobs.get(9, null)).await().indefinitely())
                .isInstanceOf(DatabricksError.NotFound.class);
        ready().body(SHOWN, equalTo("answers, last at " + clock.instant()));
        assertThat(count("not-found")).isPositive();
    }

    @Test
    void readyTellsOfTheMigrationsToo() {
        ready().body("checks.find { it.name == 'migrations' }.data.state", equalTo("complete"));
    }

    private void ask() {
        guards.read(JOBS, () -> jobs.list(null, null)).await().indefinitely();
    }

    private static io.restassured.response.ValidatableResponse ready() {
        return given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    private static double count(String outcome) {
        return Metrics.now()
                .value("talaan_databricks_calls_seconds_count", "group=\"jobs\"", "outcome=\"" + outcome + "\"");
    }

    private static double attempts() {
        return Metrics.now().value("talaan_databricks_attempts_total", "group=\"jobs\"");
    }
}
