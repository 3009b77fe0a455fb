package dev.talaan.status;

import static dev.talaan.support.Chromium.DESK;
import static dev.talaan.support.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Probes;
import dev.talaan.support.Accounts;
import dev.talaan.support.Chromium;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody of the platform team looks at the status in a real browser.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class StatusBrowserTest {

    @TestHTTPResource
    URI portal;

    @Inject
    Probes probes;

    /// The page tells of all groups, and others may have met trouble before.
    @BeforeEach
    @AfterEach
    void everythingWorks() {
        Databricks.reset();
        for (var group : Group.values()) {
            probes.ask(group).await().indefinitely();
        }
    }

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark(), PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void connectionsAreTestedInEveryLook(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/status");
            var page = visitor.signIn(Accounts.PLATFORM);
            press(visitor, "sql");
            page.waitForSelector("#sql .service-test:has-text('It answers.')");
            Databricks.fault(
                    Map.of("path", "/api/2.2/jobs", "kind", "STATUS", "status", 403, "message", "No rights on jobs."));
            press(visitor, "jobs");
            page.waitForSelector("#jobs .service-test:has-text('account may not read this')");
            Databricks.fault(Map.of("path", "/api/2.0/serving-endpoints", "kind", "STATUS", "status", 503));
            press(visitor, "serving");
            page.waitForSelector("h1:has-text('does not work: Model serving')");
            page.click("#serving summary");
            assertThat(visitor.complaints()).isEmpty();
            visitor.screenshot("status-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
                assertThat(page.url()).as("the place is kept").endsWith("/status");
            }
            Databricks.heal();
            press(visitor, "serving");
            page.waitForSelector("h1:has-text('every part that was asked answers')");
            press(visitor, "jobs");
            page.waitForSelector("#jobs .service-test:has-text('It answers.')");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoOnlyReadsSeesLess(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/status");
            var page = visitor.signIn(Accounts.PREPARER);
            assertThat(page.locator(".service").count()).isGreaterThan(3);
            assertThat(page.locator(".service button").count()).isZero();
            visitor.screenshot("status-reader-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @Test
    void theKeyboardAloneIsEnough() {
        try (var visitor = DESK.at(portal)) {
            visitor.open("/status");
            var page = visitor.signIn(Accounts.PLATFORM);
            page.focus("#test-sql");
            page.keyboard().press("Enter");
            page.waitForSelector("#sql .service-test");
            assertThat(page.evaluate("document.activeElement.id")).isEqualTo("test-sql");
        }
    }

    private static void press(Visitor visitor, String group) {
        visitor.page().click("#test-" + group);
        visitor.page().waitForLoadState(LoadState.LOAD);
    }
}
