package dev.talaan.monthend;

import static dev.talaan.support.Chromium.DESK;
import static dev.talaan.support.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import dev.talaan.support.Accounts;
import dev.talaan.support.Chromium;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The approver starts the pipeline in a real browser, watches it, and stops it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunBrowserTest extends AMonthToRun {

    @TestHTTPResource
    URI portal;

    /// Longer than it takes to look at a page: the tasks go on when the test says so.
    @BeforeEach
    void tasksTakeAMinute() {
        Databricks.pace(Map.of("taskMillis", 60_000));
    }

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark(), PHONE.withoutScript());
    }

    static Stream<Chromium.Look> someLooks() {
        return Stream.of(DESK, DESK.withoutScript(), PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aRunIsStartedAndWatchedToItsEnd(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            var page = askedToRun(visitor);
            shown(visitor, look, "run-question");
            send(page, "Late invoices of RIM came in.");
            assertThat(page.url()).endsWith("/month-end/2026-10/runs/" + startedRun());
            shown(visitor, look, "run-progress");
            Databricks.advance(Duration.ofSeconds(61));
            pass(Duration.ofSeconds(3));
            waitFor(page, look, "1 of 4 tasks are done");
            Databricks.advance(Duration.ofMinutes(10));
            pass(Duration.ofSeconds(3));
            waitFor(page, look, "has finished. The figures are new.");
            shown(visitor, look, "run-finished");
            page.click("text=See the figures of October 2026");
            page.waitForSelector("text=v119");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("someLooks")
    void aFailureIsShownWithItsTask(Chromium.Look look) {
        Databricks.failTask("gold_aggregation", "DIVIDE_BY_ZERO in cell 7", 2);
        try (var visitor = look.at(portal)) {
            var page = askedToRun(visitor);
            send(page, "Late invoices of RIM came in.");
            Databricks.advance(Duration.ofMinutes(10));
            pass(Duration.ofSeconds(3));
            waitFor(page, look, "failed. What its tasks wrote before stays.");
            assertThat(page.textContent(".steps-message")).contains("DIVIDE_BY_ZERO in cell 7");
            shown(visitor, look, "run-failed");
        }
    }

    @ParameterizedTest
    @MethodSource("someLooks")
    void aRunIsStopped(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            var page = askedToRun(visitor);
            send(page, "Late invoices of RIM came in.");
            pass(Duration.ofSeconds(3));
            page.click("text=Cancel this run…");
            page.waitForSelector("h1:has-text('Stop run')");
            shown(visitor, look, "run-stop");
            send(page, "The wrong file was in the export.");
            Databricks.advance(Duration.ofSeconds(30));
            pass(Duration.ofSeconds(3));
            waitFor(page, look, "was stopped. What its tasks wrote before stays.");
            shown(visitor, look, "run-stopped");
        }
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        try (var visitor = DESK.at(portal)) {
            var page = askedToRun(visitor);
            page.fill("#reason", "Typed for a long time.");
            visitor.endSession("talaan-session");
            page.click("form.form button");
            visitor.signIn(Accounts.APPROVER);
            page.waitForSelector("text=Your session had ended; nothing was sent.");
            assertThat(page.inputValue("#reason")).isEqualTo("Typed for a long time.");
            assertThat(started()).isEmpty();
            page.click("form.form button");
            page.waitForSelector("h1:has-text('Run 457 for October 2026')");
            assertThat(started()).hasSize(1);
        }
    }

    @Test
    void aReasonThatIsMissingIsAskedForBesideTheField() {
        try (var visitor = DESK.at(portal)) {
            var page = askedToRun(visitor);
            send(page, " ");
            assertThat(page.textContent("#reason-error")).contains("Say why.");
            visitor.screenshot("run-question-unfit");
            visitor.seesAnAccessiblePage();
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var visitor = DESK.at(portal)) {
            var page = askedToRun(visitor);
            page.focus("#reason");
            page.keyboard().type("Late invoices.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.waitForSelector("h1:has-text('Run 457 for October 2026')");
        }
    }

    private Page askedToRun(Visitor visitor) {
        visitor.open("/month-end/2026-10");
        var page = visitor.signIn(Accounts.APPROVER);
        page.click("text=Run for October 2026…");
        page.waitForSelector("h1:has-text('Run the pipeline for October 2026?')");
        return page;
    }

    private static void send(Page page, String reason) {
        page.fill("#reason", reason);
        page.click("form.form button");
        page.waitForLoadState(LoadState.LOAD);
    }

    /// With a script the page follows by itself; without one its reader reloads.
    private static void waitFor(Page page, Chromium.Look look, String words) {
        if (!look.script()) {
            page.reload();
        }
        page.waitForSelector("h1:has-text('" + words + "')");
    }

    private static void shown(Visitor visitor, Chromium.Look look, String name) {
        visitor.screenshot(name + "-" + look);
        if (look.script()) {
            visitor.seesAnAccessiblePage();
        }
    }
}
