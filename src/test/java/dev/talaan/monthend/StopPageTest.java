package dev.talaan.monthend;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.OpenForm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The approver stops a run.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class StopPageTest extends AMonthToRun {

    private String page;

    @BeforeEach
    void aRunIsUnderWay() {
        form(Accounts.APPROVER).send();
        page = "/month-end/2026-10/runs/" + startedRun();
        pass(Duration.ofSeconds(3));
    }

    @Test
    void theRunIsStoppedAndThePageSaysSo() {
        var answer = question(Accounts.APPROVER_2).send();
        assertThat(target(answer)).isEqualTo(page);
        Databricks.advance(Duration.ofSeconds(10));
        pass(Duration.ofSeconds(3));
        Accounts.PREPARER
                .signedIn()
                .get(page)
                .then()
                .body(containsString("for October 2026 was stopped. What its tasks wrote before stays."))
                .body(not(containsString("Reload")));
        assertThat(Databricks.runs().getFirst()).containsEntry("result", "CANCELED");
    }

    @Test
    void theQuestionSaysWhatStays() {
        Accounts.APPROVER
                .signedIn()
                .get(page + "/cancellation")
                .then()
                .statusCode(200)
                .body(containsString("Stop run 457 for October 2026?"))
                .body(containsString("What its tasks have written so far stays."));
    }

    @Test
    void aReasonIsWanted() {
        question(Accounts.APPROVER)
                .fill("reason", " ")
                .send()
                .then()
                .statusCode(422)
                .body(containsString("Say why."));
        assertThat(Databricks.runs().getFirst().get("result")).isNull();
    }

    @Test
    void aRunThatHasEndedMeanwhileIsAConflict() {
        var question = question(Accounts.APPROVER);
        Databricks.advance(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(3));
        question.send()
                .then()
                .statusCode(409)
                .body(containsString("Run 457 has ended already."))
                .body(containsString("href=\"" + page + "\""));
        Accounts.APPROVER.signedIn().get(page + "/cancellation").then().body(containsString("has ended already"));
    }

    @Test
    void aRunOfAnotherMonthIsNotStopped() {
        question(Accounts.APPROVER)
                .to("/month-end/2026-09/runs/457/cancellation")
                .send()
                .then()
                .statusCode(404)
                .body(containsString("Run 457 is not a run for September 2026."));
        assertThat(Databricks.runs().getFirst().get("result")).isNull();
    }

    @Test
    void aRunOfAnotherJobIsNotStopped() {
        var other = Databricks.runNow(102);
        var answer = question(Accounts.APPROVER)
                .to("/month-end/2026-10/runs/" + other + "/cancellation")
                .send();
        assertThat(answer.statusCode()).isIn(404, 503);
        assertThat(answer.asString()).contains("run " + other + " is not one of the pipeline", "Nothing was changed.");
        assertThat(Databricks.runs())
                .filteredOn(
                        run -> run.get("result") != null && run.get("result").equals("CANCELED"))
                .isEmpty();
    }

    @Test
    void twoWhoStopItAtOnceStopItOnce() {
        var one = question(Accounts.APPROVER);
        var two = question(Accounts.APPROVER_2);
        assertThat(one.send().statusCode()).isEqualTo(303);
        assertThat(two.send().statusCode()).isIn(303, 409);
        Databricks.advance(Duration.ofSeconds(10));
        assertThat(Databricks.runs().getFirst()).containsEntry("result", "CANCELED");
    }

    @Test
    void anAnswerThatIsLostOnTheWayStopsItAllTheSame() {
        var question = question(Accounts.APPROVER);
        Databricks.fault(Map.of("path", "/api/2.2/jobs/runs/cancel", "kind", "RESET_AFTER"));
        var asked = target(question.send());
        assertThat(asked).startsWith("/month-end/2026-10/asked/");
        Databricks.advance(Duration.ofSeconds(10));
        look.untilSettled(() -> pass(Duration.ofSeconds(31)));
        assertThat(Databricks.runs().getFirst()).containsEntry("result", "CANCELED");
        assertThat(target(Accounts.APPROVER.signedIn().get(asked))).isEqualTo(page);
    }

    @Test
    void whatDatabricksRefusesIsToldInWords() {
        var question = question(Accounts.APPROVER);
        Databricks.fault(Map.of(
                "path", "/api/2.2/jobs/runs/cancel",
                "kind", "STATUS",
                "status", 403,
                "errorCode", "PERMISSION_DENIED",
                "message", "No."));
        question.send().then().statusCode(502).body(containsString("Databricks refused: No. Nothing was changed."));
        assertThat(Databricks.runs().getFirst().get("result")).isNull();
    }

    @ParameterizedTest
    @EnumSource(
            value = Accounts.class,
            names = {"APPROVER", "APPROVER_2"},
            mode = EnumSource.Mode.EXCLUDE)
    void onlyApproversOfAllAgenciesStopIt(Accounts who) {
        who.signedIn().get(page + "/cancellation").then().statusCode(403);
        assertThat(question(Accounts.APPROVER).send(who.signedIn()).statusCode())
                .isIn(400, 403);
        assertThat(Databricks.runs().getFirst().get("result")).isNull();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get(page + "/cancellation").then().statusCode(302).header("Location", containsString("/sign-in"));
    }

    private OpenForm question(Accounts who) {
        return OpenForm.at(who.signedIn(), page + "/cancellation").fill("reason", "Wrong month.");
    }
}
