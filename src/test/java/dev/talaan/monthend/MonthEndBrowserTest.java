package dev.talaan.monthend;

import static dev.talaan.support.Chromium.DESK;
import static dev.talaan.support.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Accounts;
import dev.talaan.support.Chromium;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A finance supervisor reads the month in a real browser.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class MonthEndBrowserTest {

    @TestHTTPResource
    URI portal;

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark(), PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theMonthReadsWellInEveryLook(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/month-end/2026-10");
            var page = visitor.signIn(Accounts.APPROVER);
            assertThat(page.url()).endsWith("/month-end/2026-10");
            assertThat(page.textContent("h1")).startsWith("October 2026: all 8 agencies have figures, ₱");
            assertThat(page.locator("tbody tr th a").allTextContents()).contains("RIM", "RMQB");
            assertThat(visitor.complaints()).isEmpty();
            visitor.screenshot("month-end-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneAgencyIsReadInFullOnAnyScreen(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/month-end/2026-10");
            var page = visitor.signIn(Accounts.PREPARER);
            page.click("tbody tr th a:has-text('BOM')");
            page.waitForURL("**/month-end/2026-10?agency=BOM");
            assertThat(page.textContent("h1")).startsWith("October 2026: BOM has figures, ₱");
            assertThat(page.locator("td[data-label=VAT]").isVisible()).isTrue();
            visitor.screenshot("agency-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @Test
    void theSwitcherLeadsFromMonthToMonth() {
        try (var visitor = DESK.at(portal)) {
            visitor.open("/month-end/2026-10");
            var page = visitor.signIn(Accounts.PREPARER);
            page.click(".switcher a[rel=prev]");
            assertThat(page.textContent("h1")).startsWith("September 2026: ");
            page.click(".switcher a[rel=next]");
            page.click(".switcher a[rel=next]");
            assertThat(page.textContent("h1")).startsWith("November 2026 has no figures yet");
            assertThat(page.locator(".switcher a[rel=next]").count()).isZero();
        }
    }

    @Test
    void theNumbersBehindTheBarsAreThereToRead() {
        try (var visitor = DESK.at(portal)) {
            visitor.open("/month-end/2026-10");
            var page = visitor.signIn(Accounts.AUDITOR);
            page.click("text=Show the numbers");
            var months = page.locator("section[aria-labelledby=history] tbody tr");
            assertThat(months.count()).isEqualTo(13);
            var total = page.locator("tfoot td").first().textContent().strip();
            assertThat(months.last().locator("td").first().textContent().strip())
                    .isEqualTo(total);
            assertThat(page.textContent("h1")).contains("₱" + total);
        }
    }
}
