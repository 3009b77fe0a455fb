package dev.talaan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Chromium;
import dev.talaan.support.Ground;
import dev.talaan.support.Issuer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Signing in as in production: by the company's issuer, whose groups give scoped roles.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(OidcSignInTest.AsInProduction.class)
class OidcSignInTest {

    public static final class AsInProduction implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.oidc.tenant-enabled", "true",
                    "quarkus.http.auth.form.enabled", "false",
                    "talaan.access.groups.finance-rim", "preparer:agency=RIM");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    @TestHTTPResource
    URI portal;

    @Test
    void theIssuersGroupsGiveScopedRoles() {
        Issuer.nextIs("somebody@example.com", "finance-rim", "canteen");
        try (var browser = Chromium.visitor(portal)) {
            var page = browser.open("/");
            assertThat(page.textContent("h1")).contains("somebody@example.com");
            assertThat(page.textContent("main")).contains("Preparer (RIM)");
        }
    }

    @Test
    void afterSigningInTheBrowserIsWhereItWantedToGo() {
        Issuer.nextIs("auditor@example.com", "talaan-auditors");
        try (var browser = Chromium.visitor(portal)) {
            var page = browser.open("/month-end/2026-09?compare=vat");
            assertThat(page.url()).endsWith("/month-end/2026-09?compare=vat");
        }
    }

    @Test
    void withoutJavaScriptAndOnAPhoneItIsTheSame() {
        Issuer.nextIs("approver@example.com", "talaan-approvers");
        try (var browser = Chromium.PHONE.withoutScript().at(portal)) {
            var page = browser.open("/month-end/2026-10");
            assertThat(page.textContent("h1")).startsWith("October 2026: ");
            page.click(".account summary");
            page.click("text=Sign out");
            assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("q_session"));
        }
    }

    @Test
    void somebodyWhoseGroupsGiveNothingReadsHowToGetARole() {
        Issuer.nextIs("new@example.com", "canteen");
        try (var browser = Chromium.visitor(portal)) {
            assertThat(browser.open("/").textContent("h1")).contains("no role here yet");
        }
    }

    @Test
    void signingOutEndsTheSessionHere() {
        Issuer.nextIs("leaving@example.com", "talaan-auditors");
        try (var browser = Chromium.visitor(portal)) {
            var page = browser.open("/");
            page.click(".account summary");
            page.click("text=Sign out");
            page.waitForLoadState();
            assertThat(browser.cookieNames()).noneMatch(name -> name.startsWith("q_session"));
        }
    }
}
