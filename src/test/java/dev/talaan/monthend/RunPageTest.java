package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
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
        Accounts.APPROVER
                .signedIn()
                .get(followed)
                .then()
                .statusCode(200)
                .body(containsString("Run 457 for October 2026"));
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

    private static String total(io.restassured.specification.RequestSpecification reader) {
        return page(reader).replaceAll("(?s).*<h1>.*?₱([0-9,.]+) .*", "$1");
    }

    private static String page(io.restassured.specification.RequestSpecification reader) {
        return reader.get("/month-end/2026-10").asString();
    }
}
