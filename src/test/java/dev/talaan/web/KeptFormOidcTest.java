package dev.talaan.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.options.Cookie;
import dev.talaan.support.Chromium;
import dev.talaan.support.Ground;
import dev.talaan.support.Issuer;
import dev.talaan.support.Visitor;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The same as [KeptFormBrowserTest] with the company's issuer, which is another site.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(KeptFormOidcTest.AsInProduction.class)
class KeptFormOidcTest {

    public static final class AsInProduction implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.oidc.tenant-enabled", "true", "quarkus.http.auth.form.enabled", "false");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Issuer.class));
        }
    }

    private static final String WHO = "preparer@example.com";

    @TestHTTPResource
    URI portal;

    static Stream<Chromium.Look> looks() {
        return Stream.of(Chromium.DESK, Chromium.PHONE.withoutScript());
    }

    @BeforeEach
    void nothingWasSent() {
        LetterPage.SENT.clear();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSessionThatIsGoneLosesNothing(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            writes(visitor, Duration.ofHours(1));
            visitor.endSession("q_session");
            pressesAndFindsItAgain(visitor);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aSessionThatTheIssuerLetRunOutLosesNothing(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            writes(visitor, Duration.ofSeconds(2));
            awaitEndOf(visitor);
            assertThat(visitor.cookieNames()).anyMatch(name -> name.startsWith("q_session"));
            pressesAndFindsItAgain(visitor);
        }
    }

    @Test
    void aFragmentOfASessionThatRanOutIsToldToReload() {
        try (var visitor = Chromium.visitor(portal)) {
            writes(visitor, Duration.ofSeconds(2));
            awaitEndOf(visitor);
            var answer = given().redirects()
                    .follow(false)
                    .cookies(session(visitor))
                    .header("HX-Request", "true")
                    .get("/letters/ana/pages/new");
            answer.then().statusCode(401).header("HX-Refresh", "true");
            assertThat(answer.getHeader("Location")).isNull();
        }
    }

    private static void writes(Visitor visitor, Duration session) {
        Issuer.nextIs(session, WHO, "talaan-preparers");
        visitor.open("/letters/ana/pages/new").fill("#reason", "Overdue, مرحبا 😀");
    }

    private static void pressesAndFindsItAgain(Visitor visitor) {
        Issuer.nextIs(WHO, "talaan-preparers");
        var page = visitor.page();
        page.click("text=Send the letter");
        page.waitForSelector(".kept");
        assertThat(page.url()).endsWith("/letters/ana/pages/new");
        assertThat(page.inputValue("#reason")).isEqualTo("Overdue, مرحبا 😀");
        assertThat(LetterPage.SENT).isEmpty();
        page.click("text=Send the letter");
        page.waitForURL("**/letters/ana/pages");
        assertThat(LetterPage.SENT).containsExactly("Overdue, مرحبا 😀");
        assertThat(visitor.cookieNames()).doesNotContain("talaan-kept");
    }

    private void awaitEndOf(Visitor visitor) {
        var session = session(visitor);
        await("the end of the session")
                .until(() -> given().redirects()
                                .follow(false)
                                .cookies(session)
                                .get("/letters/ana/pages/new")
                                .statusCode()
                        == 302);
    }

    private static Map<String, String> session(Visitor visitor) {
        return visitor.cookies().stream()
                .filter(cookie -> cookie.name.startsWith("q_session"))
                .collect(Collectors.toMap((Cookie cookie) -> cookie.name, cookie -> cookie.value));
    }
}
