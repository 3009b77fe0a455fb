package dev.talaan.web;

import static dev.talaan.support.Chromium.DESK;
import static dev.talaan.support.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.LoadState;
import dev.talaan.support.Accounts;
import dev.talaan.support.Chromium;
import dev.talaan.support.Ground;
import dev.talaan.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The session ends while somebody writes: what a person with a browser lives through.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class KeptFormBrowserTest {

    private static final String FORM = "/letters/ana/pages/new";

    @TestHTTPResource
    URI portal;

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark());
    }

    @BeforeEach
    void nothingWasSent() {
        LetterPage.SENT.clear();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWasWrittenIsThereAgainAndTheSecondPressSendsIt(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open(FORM);
            visitor.signIn(Accounts.PREPARER);
            pressAfterTheSessionEnded(visitor, "Overdue, مرحبا 😀");
            assertThat(visitor.page().url()).endsWith("/sign-in");
            visitor.signIn(Accounts.PREPARER);
            assertThat(visitor.page().url()).endsWith(FORM);
            assertThat(visitor.page().textContent(".kept")).contains("nothing was sent");
            assertThat(visitor.page().inputValue("#reason")).isEqualTo("Overdue, مرحبا 😀");
            assertThat(LetterPage.SENT).isEmpty();
            visitor.screenshot("kept-form-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
            press(visitor);
            assertThat(LetterPage.SENT).containsExactly("Overdue, مرحبا 😀");
            assertThat(visitor.cookieNames()).doesNotContain("talaan-kept");
        }
    }

    @Test
    void withHtmxThePageReloadsAndTheTextIsThereAfterwards() {
        try (var visitor = DESK.at(portal)) {
            visitor.open(FORM + "?htmx=true");
            visitor.signIn(Accounts.PREPARER);
            visitor.page().waitForURL(url -> url.endsWith(FORM + "?htmx=true"));
            visitor.endSession("talaan-session");
            visitor.page().fill("#reason", "Overdue");
            visitor.page().click("text=Send the letter");
            visitor.page().waitForURL("**/sign-in");
            visitor.signIn(Accounts.PREPARER);
            assertThat(visitor.page().inputValue("#reason")).isEqualTo("Overdue");
            assertThat(LetterPage.SENT).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatIsRefusedIsSaidBesideTheFieldAndNothingIsLost(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open(FORM);
            visitor.signIn(Accounts.PREPARER);
            visitor.page().fill("#reason", "This is longer than twenty characters.");
            press(visitor);
            var field = visitor.page().locator("#reason");
            assertThat(field.inputValue()).isEqualTo("This is longer than twenty characters.");
            assertThat(field.getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(field.getAttribute("aria-describedby")).isEqualTo("reason-hint reason-error");
            assertThat(visitor.page().textContent("#reason-error")).contains("20 characters");
            visitor.screenshot("field-error-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @Test
    void reloadingShowsItNoMore() {
        try (var visitor = DESK.at(portal)) {
            visitor.open(FORM);
            visitor.signIn(Accounts.PREPARER);
            pressAfterTheSessionEnded(visitor, "Overdue");
            visitor.signIn(Accounts.PREPARER);
            assertThat(visitor.open(FORM).inputValue("#reason")).isEmpty();
            assertThat(visitor.page().locator(".kept").count()).isZero();
        }
    }

    private static void pressAfterTheSessionEnded(Visitor visitor, String reason) {
        visitor.endSession("talaan-session");
        visitor.page().fill("#reason", reason);
        press(visitor);
    }

    private static void press(Visitor visitor) {
        visitor.page().click("text=Send the letter");
        visitor.page().waitForLoadState(LoadState.LOAD);
    }
}
