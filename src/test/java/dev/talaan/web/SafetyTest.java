package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the browser is told, and what a stranger's page cannot do.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class SafetyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/nowhere", "/static/icon.svg"})
    void everyAnswerCarriesTheBrowsersRules(String path) {
        anonymous()
                .get(path)
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(
                                containsString("script-src 'self'"),
                                containsString("frame-ancestors 'none'"),
                                not(containsString("unsafe-"))))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Referrer-Policy", equalTo("same-origin"));
    }

    @Test
    void onlyBehindTlsTheBrowserIsBoundToTls() {
        assertThat(anonymous().get("/sign-in").getHeader("Strict-Transport-Security"))
                .isNull();
        assertThat(given().header("X-Forwarded-Proto", "https").get("/sign-in").getHeader("Strict-Transport-Security"))
                .contains("max-age=");
    }

    @Test
    void theSessionsCookieIsOutOfReachOfScriptsAndOfOtherSites() {
        assertThat(sessionCookie(false))
                .contains("HTTPOnly")
                .contains("SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(sessionCookie(true)).contains("Secure");
    }

    @Test
    void signingInIsNoOpenRedirect() {
        given().redirects()
                .follow(false)
                .cookie("quarkus-redirect-location", "https://evil.example/")
                .formParam("j_username", "approver")
                .formParam("j_password", "approver")
                .post("/j_security_check")
                .then()
                .header("Location", not(containsString("evil")));
    }

    @Test
    void whatSomebodySignedInSeesIsKeptInNoCache() {
        assertThat(Accounts.AUDITOR.signedIn().get("/").getHeader("Cache-Control"))
                .contains("no-store");
    }

    private static String sessionCookie(boolean tls) {
        return given()
                .redirects()
                .follow(false)
                .header("X-Forwarded-Proto", tls ? "https" : "http")
                .formParam("j_username", "approver")
                .formParam("j_password", "approver")
                .post("/j_security_check")
                .getHeaders()
                .getValues("Set-Cookie")
                .stream()
                .filter(cookie -> cookie.startsWith("talaan-session="))
                .findFirst()
                .orElseThrow();
    }
}
