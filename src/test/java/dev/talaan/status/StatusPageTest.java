package dev.talaan.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the page says of what works and what does not.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class StatusPageTest {

    @Inject
    TestClock clock;

    private RequestSpecification admin;

    @BeforeEach
    void everythingWorks() {
        Databricks.reset();
        admin = Accounts.ADMIN.signedIn();
        for (var group : Group.values()) {
            test(group.word()).body(containsString("It answers."));
        }
    }

    @AfterEach
    void asBefore() {
        everythingWorks();
    }

    @Test
    void itOpensWithTheAnswer() {
        page().body(
                        containsString("Databricks works: every part that was asked answers."),
                        containsString("It answered in "),
                        containsString("One replica has the ceilings to itself."),
                        containsString("Requests within 1 s"),
                        containsString(">100,000<"),
                        containsString("Calls that wait for room: 0 of people"));
    }

    @Test
    void aPartThatFailsIsNamedWithItsTimeItsReasonAndDatabricksOwnNumber() {
        clock.advance(Duration.ofMinutes(3));
        Databricks.fault(Map.of("path", "/api/2.2/jobs", "kind", "STATUS", "status", 401));
        test("jobs")
                .body(
                        containsString(
                                "One part of Databricks does not work: Jobs. The other 8 that were asked answer."),
                        containsString("Databricks refused the portal&#39;s key"),
                        containsString("request <code>"));
        clock.advance(Duration.ofMinutes(7));
        page().body(
                        containsString(
                                "One part of Databricks does not work: Jobs. The other 8 that were asked answer."),
                        containsString("Last errors of Jobs"),
                        containsString("Databricks refused the key or token that was in use (401)."),
                        not(containsString("It has worked since.")),
                        containsString("Since "));
        Accounts.PREPARER
                .signedIn()
                .get("/status")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "One part of Databricks does not work: Jobs. The other 8 that were asked answer."),
                        containsString("Since "),
                        not(containsString("refused the portal")));
        Databricks.heal();
        test("jobs").body(containsString("Databricks works: every part that was asked answers."));
        page().body(containsString("that was in use (401). It has worked since."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "STATUS | 503 | does not answer as it should",
                "STATUS | 429 | taking no more requests",
                "STATUS | 403 | account may not read this",
                "HTML | 200 | cannot read",
                "RESET | 0 | the connection broke",
                "EMPTY | 200 | an empty answer",
                "WRONG_TYPES | 200 | It answers."
            })
    void troubleUpstreamNeverBreaksThePage(String kind, int status, String words) {
        Databricks.fault(Map.of("kind", kind, "status", status));
        Databricks.forgetRequests();
        test("serving").body(containsString(words), not(containsString("Exception")));
        assertThat(Databricks.requests()).as("a test asks once").hasSize(1);
        page().body(not(containsString("Exception")));
    }

    @Test
    void aTestThatTakesLongIsNotWaitedFor() {
        Databricks.fault(Map.of("path", "/api/2.0/sql", "kind", "LATENCY", "delayMillis", 60_000));
        test("sql").body(containsString("No answer yet."));
    }

    @Test
    void whatCannotBeTestedIsSaidSo() {
        Buttons.press(admin, admin, "/status/no-such/connection-test")
                .then()
                .statusCode(404)
                .body(containsString("There is nothing to test by this name."));
    }

    @Test
    void theOwnDatabaseMayBeAway() {
        var server = Ground.postgres();
        server.stop();
        try {
            page().body(
                            containsString("The portal&#39;s own database does not answer."),
                            containsString("nothing can be asked for"));
        } finally {
            server.restart();
        }
    }

    @Test
    void forHtmxThereIsTheBodyAlone() {
        var fragment = Buttons.press(admin, admin.header("HX-Request", "true"), "/status/jobs/connection-test");
        assertThat(fragment.asString()).contains("id=\"status\"").doesNotContain("<html");
    }

    private ValidatableResponse page() {
        return Accounts.ADMIN.signedIn().get("/status").then().statusCode(200);
    }

    private ValidatableResponse test(String group) {
        return Buttons.press(admin, admin, "/status/" + group + "/connection-test")
                .then()
                .statusCode(200);
    }
}
