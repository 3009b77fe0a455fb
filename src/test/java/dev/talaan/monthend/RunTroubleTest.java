package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Databricks, or the portal's own database, is in trouble while somebody starts the pipeline.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunTroubleTest extends AMonthToRun {

    private static final String RUN_NOW = "/api/2.2/jobs/run-now";
    private static final Duration PAST_THE_HOLD = Duration.ofSeconds(31);

    private final LocalPostgres books = Ground.postgres();

    @AfterEach
    void up() {
        books.restart();
    }

    @ParameterizedTest
    @CsvSource({
        "403, PERMISSION_DENIED, User lacks CAN_MANAGE_RUN., Databricks refused: User lacks CAN_MANAGE_RUN. Nothing was changed.",
        "401, UNAUTHENTICATED, No., Databricks refused the portal&#39;s key. Nothing was changed.",
        "400, INVALID_PARAMETER_VALUE, Bad., Databricks refused: Bad. Nothing was changed.",
        "404, RESOURCE_DOES_NOT_EXIST, Gone., Databricks refused: Gone. Nothing was changed.",
        "429, REQUEST_LIMIT_EXCEEDED, Slow., Databricks is taking no more requests just now. Nothing was changed.",
    })
    void whatDatabricksRefusesIsToldInWordsAndKeepsTheReason(int status, String code, String message, String words) {
        var form = form(Accounts.APPROVER);
        spoil(Map.of("kind", "STATUS", "status", status, "errorCode", code, "message", message));
        form.send()
                .then()
                .statusCode(502)
                .body(containsString(words))
                .body(containsString("Late invoices of RIM came in.</textarea>"));
        assertThat(started()).isEmpty();
        Databricks.heal();
        assertThat(form(Accounts.APPROVER).send().statusCode())
                .as("the way is free again")
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS, 429, 2",
        "STATUS, 503, 2",
        "STATUS, 500, 1",
        "RESET, 0, 2",
        "RESET_AFTER, 0, 2",
        "HTML, 502, 1",
        "TRUNCATED, 0, 2",
        "EMPTY, 200, 1",
        "WRONG_TYPES, 200, 1",
        "RESET_AFTER, 0, 1000",
        "WRONG_TYPES, 0, 1000",
    })
    void troubleOnTheWayStartsOneRunAndNeverTwo(String kind, int status, int count) {
        var form = form(Accounts.APPROVER);
        spoil(Map.of("kind", kind, "status", status == 0 ? 503 : status, "count", count));
        var answer = form.send();
        settle();
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(started()).hasSize(1);
        Accounts.APPROVER
                .signedIn()
                .redirects()
                .follow(true)
                .get(target(answer))
                .then()
                .body(containsString("Run 457 for October 2026"));
    }

    @Test
    void withoutAnyAnswerItIsUnknownAndThenDoneOnce() {
        var form = form(Accounts.APPROVER);
        spoil(Map.of("kind", "STATUS", "status", 503));
        var asked = target(form.send());
        assertThat(asked).startsWith("/month-end/2026-10/asked/");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(asked)).contains("It is not known yet whether it was done."));
        Databricks.heal();
        settle();
        assertThat(started()).hasSize(1);
        Accounts.APPROVER.signedIn().get(asked).then().statusCode(303).header("Location", containsString("/runs/457"));
        Accounts.APPROVER
                .signedIn()
                .header("HX-Request", "true")
                .get(asked)
                .then()
                .statusCode(204)
                .header("HX-Redirect", "/month-end/2026-10/runs/457");
    }

    @Test
    void aRefusalAfterAnAttemptWithoutAnswerIsNoProof() {
        var form = form(Accounts.APPROVER);
        spoil(Map.of("kind", "RESET_AFTER", "count", 1));
        spoil(Map.of("kind", "STATUS", "status", 403, "errorCode", "PERMISSION_DENIED", "message", "No."));
        Databricks.fault(Map.of("path", "/api/2.2/jobs/runs/list", "kind", "STATUS", "status", 503, "after", 2));
        var asked = target(form.send());
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(page(asked)).contains("It is not known yet whether it was done."));
        Databricks.heal();
        settle();
        assertThat(started()).hasSize(1);
        Accounts.APPROVER.signedIn().get(asked).then().statusCode(303).header("Location", containsString("/runs/457"));
    }

    @Test
    void whileItIsUnknownNobodyStartsAnother() {
        var form = form(Accounts.APPROVER);
        var other = form(Accounts.APPROVER_2);
        spoil(Map.of("kind", "STATUS", "status", 503));
        var asked = target(form.send());
        Databricks.heal();
        other.send()
                .then()
                .statusCode(409)
                .body(containsString("Somebody was faster"))
                .body(containsString(asked));
    }

    @Test
    void ifHowThingsStandCannotBeReadNothingIsAskedFor() {
        var form = form(Accounts.APPROVER);
        Databricks.fault(Map.of("path", "/api/2.2/jobs/list", "kind", "STATUS", "status", 500));
        form.send()
                .then()
                .statusCode(503)
                .body(containsString("Nothing was changed."))
                .body(containsString("Late invoices of RIM came in."));
        pass(Duration.ofSeconds(31));
        Accounts.APPROVER
                .signedIn()
                .get(NEW)
                .then()
                .statusCode(200)
                .body(containsString("How things stand cannot be told"))
                .body(not(containsString("<textarea")));
        assertThat(started()).isEmpty();
    }

    @Test
    void withoutTheBooksNothingIsSent() {
        var form = form(Accounts.APPROVER);
        Databricks.forgetRequests();
        books.stop();
        form.send()
                .then()
                .statusCode(503)
                .body(containsString("so Databricks was not asked"))
                .body(containsString("Late invoices"));
        assertThat(Databricks.requests()).doesNotContain(RUN_NOW);
        books.restart();
        settle();
        assertThat(started()).isEmpty();
    }

    @Test
    void ifTheBooksGoAwayAfterTheIntentTheOutcomeIsFoundLater() {
        var form = form(Accounts.APPROVER);
        Databricks.forgetRequests();
        spoil(Map.of("kind", "LATENCY", "delayMillis", 1_000));
        var answer = CompletableFuture.supplyAsync(form::send);
        await().atMost(Duration.ofSeconds(10)).until(() -> Databricks.requests().contains(RUN_NOW));
        books.stop();
        var sent = answer.join();
        await().atMost(Duration.ofSeconds(10)).until(() -> !started().isEmpty());
        books.restart();
        settle();
        assertThat(started()).hasSize(1);
        assertThat(sent.statusCode()).isIn(303, 503);
        if (sent.statusCode() == 303) {
            Accounts.APPROVER
                    .signedIn()
                    .get(target(sent))
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("/runs/457"));
        }
    }

    private void spoil(Map<String, ?> fault) {
        var order = new HashMap<String, Object>(fault);
        order.put("path", RUN_NOW);
        Databricks.fault(order);
    }

    private void settle() {
        look.untilSettled(() -> pass(PAST_THE_HOLD));
    }

    private static String page(String address) {
        Response page = Accounts.APPROVER.signedIn().get(address);
        return page.asString();
    }
}
