package dev.talaan.monthend;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.Change;
import dev.talaan.changes.Changes;
import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.OpenForm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The approver starts the pipeline for a month.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunPageTest extends AMonthToRun {

    @Inject
    Changes changes;

    @Test
    void theQuestionSaysWhatWillHappen() {
        Accounts.APPROVER
                .signedIn()
                .get(NEW)
                .then()
                .statusCode(200)
                .body(containsString("Run the pipeline for October 2026?"))
                .body(containsString("BIR Month-End ETL (101)"))
                .body(containsString("gold.default.bir_monthly"))
                .body(containsString("456 finished, Sun 1 Nov 2026 02:2"))
                .body(containsString("POST /api/2.2/jobs/run-now"));
    }

    @Test
    void theRunIsStartedForTheMonthAndCanBeFollowedToItsEnd() {
        var session = Accounts.APPROVER.signedIn();
        var followed = target(
                OpenForm.at(session, NEW).fill("reason", "Late invoices.").send());
        var run = startedRun();
        assertThat(followed).isEqualTo("/month-end/2026-10/runs/" + run);
        assertThat(started().getFirst()).containsEntry("month", "2026-10");
        Accounts.APPROVER.signedIn().get(followed).then().statusCode(200).body(containsString("Run 457 for October 2026"));
        Databricks.advance(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(3));
        Accounts.APPROVER
                .signedIn()
                .get(followed)
                .then()
                .body(containsString("Run " + run + " for October 2026 has finished. The figures are new."))
                .body(containsString("“Late invoices.”"))
                .body(not(containsString("Cancel this run")));
    }

    @Test
    void whatItStartedIsOnRecordWithTheRunsId() {
        form(Accounts.APPROVER).send();
        var change = changes.find(UUID.fromString((String) started().getFirst().get("change")))
                .orElseThrow();
        assertThat(change)
                .returns(State.VERIFIED, Change::state)
                .returns("monthend.run", Change::kind)
                .returns("Late invoices of RIM came in.", Change::reason)
                .returns("Run the pipeline BIR Month-End ETL for October 2026.", Change::sentence);
        assertThat(changes.resultOf(change).orElseThrow().ids()).containsEntry("run_id", Long.toString(startedRun()));
    }

    @Test
    void theFiguresAndTheirFreshnessAreReadAnewAfterTheRun() {
        var reader = Accounts.PREPARER.signedIn();
        var before = total(reader);
        Databricks.sql("UPDATE bronze.odoo.transactions SET tax_amount = '1000000.00' WHERE id = "
                + "(SELECT min(id) FROM bronze.odoo.transactions WHERE agency = 'RIM' AND tax_type = 'WHT' "
                + "AND posted_on LIKE '2026-10-%')");
        form(Accounts.APPROVER).send();
        pass(Duration.ofSeconds(3));
        assertThat(page(reader)).contains("The pipeline is running.", "Follow this run");
        Databricks.advance(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(3));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(total(reader)).isNotEqualTo(before));
        assertThat(page(reader)).contains("v119", "by run " + startedRun());
    }

    @ParameterizedTest
    @EnumSource(
            value = Accounts.class,
            names = {
                "PREPARER",
                "PREPARER_RIM",
                "REVIEWER",
                "STEWARD",
                "ENGINEER",
                "MODEL_APPROVER",
                "PLATFORM",
                "AUDITOR",
                "ADMIN",
                "GUEST"
            })
    void onlyApproversStartIt(Accounts who) {
        var stolen = form(Accounts.APPROVER);
        who.signedIn().get(NEW).then().statusCode(403).body(containsString("This page is for Approver"));
        var own = who.signedIn();
        assertThat(stolen.send(own).statusCode()).isIn(400, 403);
        assertThat(started()).isEmpty();
    }

    @Test
    void anApproverOfOneAgencyDoesNot() {
        Accounts.APPROVER_RIM
                .signedIn()
                .get(NEW)
                .then()
                .statusCode(403)
                .body(containsString("A run computes the figures of all agencies, and your roles reach RIM."));
        Accounts.APPROVER_RIM.signedIn().get("/month-end/2026-10").then().body(not(containsString("Run for October")));
        assertThat(started()).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get(NEW).then().statusCode(302).header("Location", containsString("/sign-in"));
        anonymous().get("/month-end/2026-10/runs/456").then().statusCode(302);
        anonymous().get("/month-end/2026-10/asked/1").then().statusCode(302);
    }

    @ParameterizedTest
    @CsvSource({
        "'', Say why.",
        "'   ', Say why.",
        "'paid \u0007 twice', U+0007",
        "'approved \u202Eeno', U+202E",
    })
    void anUnfitReasonComesBackBesideTheField(String reason, String words) {
        var answer = form(Accounts.APPROVER).fill("reason", reason).send();
        answer.then()
                .statusCode(422)
                .body(containsString("id=\"reason-error\""))
                .body(containsString(words));
        assertThat(started()).isEmpty();
    }

    @Test
    void aReasonThatIsTooLongIsGivenBackWhole() {
        var reason = "Because <b>of</b> this. ".repeat(50);
        form(Accounts.APPROVER)
                .fill("reason", reason)
                .send()
                .then()
                .statusCode(422)
                .body(containsString("at most 500 fit"))
                .body(containsString("Because &lt;b&gt;of&lt;/b&gt; this. ".repeat(49)));
        assertThat(started()).isEmpty();
    }

    @Test
    void withoutTheTokenOfItsFormNothingIsSent() {
        var form = form(Accounts.APPROVER);
        form.without("csrf-token").send().then().statusCode(400).body(containsString("Nothing was changed."));
        assertThat(started()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "1-1-1-1", "00000000-0000-0000-0000-00000000000g"})
    void aTicketThatIsNoneIsRefused(String ticket) {
        form(Accounts.APPROVER)
                .fill("ticket", ticket)
                .send()
                .then()
                .statusCode(400)
                .body(containsString("not one that the portal handed out"));
        assertThat(started()).isEmpty();
    }

    @Test
    void theSameFormSentAgainIsTheSameRun() {
        var form = form(Accounts.APPROVER);
        var first = target(form.send());
        Databricks.advance(Duration.ofMinutes(2));
        assertThat(target(form.send())).isEqualTo(first);
        assertThat(started()).hasSize(1);
    }

    @Test
    void somebodyElsesTicketIsRefused() {
        var form = form(Accounts.APPROVER);
        form.send();
        Databricks.advance(Duration.ofMinutes(2));
        pass(Duration.ofSeconds(31));
        form(Accounts.APPROVER_2)
                .fill("ticket", form.value("ticket"))
                .send()
                .then()
                .statusCode(400)
                .body(containsString("sent before, for something else"));
        assertThat(started()).hasSize(1);
    }

    @Test
    void whileARunIsInProgressThereIsNothingToSend() {
        form(Accounts.APPROVER).send();
        pass(Duration.ofSeconds(3));
        Accounts.APPROVER_2
                .signedIn()
                .get(NEW)
                .then()
                .statusCode(200)
                .body(containsString("Run " + startedRun() + " of the pipeline is in progress."))
                .body(containsString("href=\"/month-end/2026-10/runs/" + startedRun() + "\""))
                .body(not(containsString("<textarea")));
    }

    @Test
    void aRunStartedOutsideWhileTheQuestionWasOpenIsAConflict() {
        var form = form(Accounts.APPROVER);
        Databricks.run(java.util.Map.of("month", "2026-10", "result", "RUNNING"));
        pass(Duration.ofSeconds(3));
        form.send()
                .then()
                .statusCode(409)
                .body(containsString("Run 457 of the pipeline is in progress."))
                .body(containsString("href=\"/month-end/2026-10/runs/457\""))
                .body(containsString("Late invoices of RIM came in."));
        assertThat(started()).isEmpty();
    }

    @Test
    void whatHasChangedMeanwhileIsShownFirst() {
        var form = form(Accounts.APPROVER);
        Databricks.run(java.util.Map.of("month", "2026-10", "result", "FAILED"));
        pass(Duration.ofSeconds(3));
        var again = form.send();
        again.then()
                .statusCode(409)
                .body(containsString("Things have changed since you looked."))
                .body(containsString("457 failed"))
                .body(containsString("Late invoices of RIM came in.</textarea>"));
        assertThat(started()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/month-end/2026-10/runs/abc, 404, There is no run “abc”.",
        "/month-end/2026-10/runs/0, 404, There is no run “0”.",
        "/month-end/2026-09/runs/456, 404, Run 456 is not a run for September 2026.",
        "/month-end/2026-10/asked/999999, 404, Nobody asked for that.",
        "/month-end/2026-10/asked/-1, 404, There is no Change “-1”.",
        "/month-end/2026-13/runs/new, 400, is not a month that the portal knows",
        "/month-end/2031-01/runs/new, 400, is not a month that the portal knows",
    })
    void addressesThatLeadNowhereSaySo(String address, int status, String words) {
        Accounts.APPROVER.signedIn().get(address).then().statusCode(status).body(containsString(words));
    }

    @Test
    void readersFollowARunButDoNotStopIt() {
        form(Accounts.APPROVER).send();
        for (var who : new Accounts[] {Accounts.PREPARER, Accounts.REVIEWER, Accounts.PLATFORM, Accounts.AUDITOR}) {
            who.signedIn()
                    .get("/month-end/2026-10/runs/" + startedRun())
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Cancel this run")));
        }
        Accounts.STEWARD
                .signedIn()
                .get("/month-end/2026-10/runs/" + startedRun())
                .then()
                .statusCode(equalTo(403));
    }

    private static String total(io.restassured.specification.RequestSpecification reader) {
        return page(reader).replaceAll("(?s).*<h1>.*?₱([0-9,.]+) .*", "$1");
    }

    private static String page(io.restassured.specification.RequestSpecification reader) {
        return reader.get("/month-end/2026-10").asString();
    }
}
