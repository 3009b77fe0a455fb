package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static io.restassured.http.ContentType.URLENC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A form that arrives after its session has ended.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class KeptFormTest {

    private static final String FORM = "/letters/ana/pages/new";
    private static final String TOKEN = "MDEyMzQ1Njc4OWFiY2RlZg";

    @TestHTTPResource
    URI portal;

    @Inject
    TestClock clock;

    @Inject
    Seal seal;

    @BeforeEach
    void nothingWasSent() {
        LetterPage.SENT.clear();
    }

    @Test
    void whoIsNotSignedInAnyMoreIsSentToSignInAndTheTextWaitsInACookieForThatFormAlone() {
        var answer = sent("Overdue", "/letters/ana/pages");
        answer.then().statusCode(302).header("Location", endsWith("/sign-in"));
        assertThat(setCookie(answer))
                .contains("Path=/letters/ana/pages;", "Max-Age=600", "HTTPOnly", "SameSite=Lax")
                .doesNotContain("Secure", "Overdue");
        assertThat(LetterPage.SENT).isEmpty();
    }

    @Test
    void behindTlsItTravelsOverTlsOnly() {
        assertThat(setCookie(
                        form("Overdue").header("X-Forwarded-Proto", "https").post("/letters/ana/pages")))
                .contains("; Secure");
    }

    @Test
    void theFormComesBackAsItWasAndSaysThatNothingWasSent() {
        back(sent("Overdue since Monday", "/letters/ana/pages"))
                .get(FORM)
                .then()
                .statusCode(200)
                .body(
                        containsString("Your session had ended; nothing was sent."),
                        containsString("\nOverdue since Monday</textarea>"),
                        containsString("name=\"ticket\" value=\"one ticket\""),
                        not(containsString("the end is missing")));
        assertThat(LetterPage.SENT).isEmpty();
    }

    @Test
    void theAddressThatTheFormWasSentToLeadsToItAndLosesNothing() {
        var answer = back(sent("Overdue", "/letters/ana/pages")).get("/letters/ana/pages");
        answer.then().statusCode(303).header("Location", endsWith(FORM));
        assertThat(answer.getHeaders().getValues("Set-Cookie")).noneMatch(value -> value.startsWith("talaan-kept"));
    }

    @Test
    void onceShownItIsForgotten() {
        assertThat(setCookie(back(sent("Overdue", "/letters/ana/pages")).get(FORM)))
                .startsWith("talaan-kept=;")
                .contains("Path=/letters/ana/pages;", "Max-Age=0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "مراجعة شهر أكتوبر",
                "Ang sahod ay huli 😀👩🏽‍💻",
                "two\nlines; and = a & more + %41",
                "\n leading and trailing \n",
            })
    void everyScriptSurvives(String text) {
        back(sent(text, "/letters/ana/pages"))
                .get(FORM)
                .then()
                .body(containsString(">\n" + text.replace("&", "&amp;") + "</textarea>"));
    }

    @Test
    void markupComesBackAsText() {
        back(sent("</textarea><script>alert(1)</script>", "/letters/ana/pages"))
                .get(FORM)
                .then()
                .body(
                        containsString("&lt;/textarea&gt;&lt;script&gt;alert(1)&lt;/script&gt;</textarea>"),
                        not(containsString("<script>alert")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "₱", "😀", "\\", "\n"})
    void whatIsTooLongIsCutAtItsEndAndThatIsSaid(String letter) {
        var answer = sent("Begin " + letter.repeat(9_000), "/letters/ana/pages");
        assertThat(setCookie(answer)).hasSizeLessThan(3_300);
        back(answer)
                .get(FORM)
                .then()
                .body(allOf(
                        containsString("the end is missing"),
                        containsString("\nBegin " + letter.repeat(400)),
                        containsString("value=\"one ticket\""),
                        not(containsString("\uFFFD"))));
    }

    @Test
    void passwordsAndTokensAreNotKept() {
        var answer = form("Overdue")
                .formParam("newPassword", "p")
                .formParam("apiToken", "t")
                .post("/letters/ana/pages");
        var kept = KeptForm.fromText(seal.open(answer.getCookie("talaan-kept")).orElseThrow());
        assertThat(kept.fields()).extracting(KeptForm.Field::name).containsExactlyInAnyOrder("reason", "ticket");
    }

    @Test
    void anotherFormDoesNotGetIt() {
        var answer = sent("Overdue", "/letters/ana/pages");
        back(answer).get("/letters/ben/pages/new").then().statusCode(200).body(not(containsString("Overdue")));
    }

    @Test
    void afterTenMinutesItIsForgotten() {
        var answer = sent("Overdue", "/letters/ana/pages");
        clock.advance(Duration.ofMinutes(10));
        back(answer).get(FORM).then().statusCode(200).body(not(containsString("Overdue")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "garbage", "!!!", "AAAA", "eFK6ShhOVa-sOdsTBxQWEsLhruvuxZNJjlvNtItRj-lYBvST7CAXVs7kbt"})
    void whatThePortalHasNotSealedIsIgnored(String forged) {
        Accounts.AUDITOR
                .signedIn()
                .cookie("talaan-kept", forged)
                .get(FORM)
                .then()
                .statusCode(200)
                .body(not(containsString("Your session had ended")));
    }

    @ParameterizedTest
    @EnumSource
    void itDoesNotMatterHowTheFormTravels(HttpClient.Version version) throws IOException, InterruptedException {
        var text = "Overdue " + "x".repeat(200_000);
        try (var client = HttpClient.newBuilder().version(version).build()) {
            var answer = client.send(
                    HttpRequest.newBuilder(portal.resolve("/letters/ana/pages"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", "talaan-csrf=" + TOKEN)
                            .POST(BodyPublishers.ofString("reason=" + text + "&csrf-token=" + TOKEN))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.headers().allValues("Set-Cookie")).anyMatch(value -> value.startsWith("talaan-kept="));
        }
    }

    @Test
    void aFragmentIsToldToReloadAndNothingIsLost() {
        var answer = form("Overdue").header("HX-Request", "true").post("/letters/ana/pages");
        answer.then().statusCode(401).header("HX-Refresh", "true");
        back(answer).get(FORM).then().body(containsString("Overdue</textarea>"));
    }

    private static Response sent(String reason, String path) {
        return form(reason).post(path);
    }

    private static RequestSpecification form(String reason) {
        return with(anonymous(), reason);
    }

    private static RequestSpecification with(RequestSpecification somebody, String reason) {
        return somebody.contentType(URLENC.withCharset("UTF-8"))
                .cookie("talaan-csrf", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("ticket", "one ticket")
                .formParam("reason", reason);
    }

    private static RequestSpecification back(Response answer) {
        return Accounts.AUDITOR.signedIn().cookie("talaan-kept", answer.getCookie("talaan-kept"));
    }

    private static String setCookie(Response answer) {
        return answer.getHeaders().getValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("talaan-kept="))
                .findFirst()
                .orElseThrow();
    }
}
