package dev.talaan.web;

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

/// Coming in, going out, and being turned away, in a real browser.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class SignInBrowserTest {

    @TestHTTPResource
    URI portal;

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSignInPageIsCalmAndAccessible(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/month-end/2026-09");
            visitor.screenshot("sign-in-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
            visitor.page().click("button.offer:has-text('auditor')");
            assertThat(visitor.page().url()).endsWith("/month-end/2026-09");
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoMayNotReadsWhoCan(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/month-end/2026-10");
            var page = visitor.signIn(Accounts.STEWARD);
            assertThat(page.textContent("h1")).isEqualTo("You may not do this");
            assertThat(page.textContent("main")).contains("This page is for Preparer, Reviewer");
            visitor.screenshot("refused-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoHasNoRoleReadsHowToGetOne(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/");
            assertThat(visitor.signIn(Accounts.GUEST).textContent("h1")).contains("no role here yet");
            visitor.screenshot("no-role-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void signingOutLeavesNothingBehind(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/");
            var page = visitor.signIn(Accounts.REVIEWER);
            visitor.screenshot("today-" + look);
            page.click(".account summary");
            page.click("text=Sign out");
            assertThat(page.textContent("h1")).isEqualTo("You are signed out");
            assertThat(visitor.cookieNames()).doesNotContain("talaan-session");
            visitor.open("/month-end/2026-10");
            assertThat(page.url()).endsWith("/sign-in");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndTheWayOnStaysOpen() {
        try (var visitor = DESK.at(portal)) {
            visitor.open("/month-end/2026-08");
            visitor.page().fill("#account", "approver");
            visitor.page().fill("#password", "wrong");
            visitor.page().click("form.sign-in button");
            assertThat(visitor.page().textContent("[role=alert]")).contains("do not match");
            assertThat(visitor.signIn(Accounts.APPROVER).url()).endsWith("/month-end/2026-08");
        }
    }
}
