package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;

/// Requests after which the browser keeps nothing of what they held.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class NothingKeptTest {

    private static final String TOKEN = "MDEyMzQ1Njc4OWFiY2RlZg";

    @Test
    void aPageThatIsOnlyLookedAtLeavesNothing() {
        assertNothingKept(anonymous().cookie("talaan-csrf", TOKEN).get("/letters/ana/pages/new" + "?reason=Overdue"));
    }

    @Test
    void aFormThatIsNotFromOneOfOurPagesLeavesNothing() {
        assertNothingKept(anonymous()
                .cookie("talaan-csrf", TOKEN)
                .formParam("csrf-token", "another")
                .formParam("reason", "Overdue")
                .post("/letters/ana/pages"));
    }

    @Test
    void whatCannotBeReadAsAFormLeavesNothing() {
        assertNothingKept(anonymous()
                .contentType("application/x-www-form-urlencoded")
                .cookie("talaan-csrf", TOKEN)
                .body("csrf-token=" + TOKEN + "&reason=%zz")
                .post("/letters/ana/pages"));
    }

    @Test
    void aProgramsJsonLeavesNothing() {
        assertNothingKept(anonymous()
                .contentType("application/json")
                .cookie("talaan-csrf", TOKEN)
                .body("{}")
                .post("/letters/ana/pages"));
    }

    @Test
    void whoIsSignedInSendsItAndNothingIsKept() {
        LetterPage.SENT.clear();
        var answer = Accounts.AUDITOR
                .signedIn()
                .cookie("talaan-csrf", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("reason", "Overdue")
                .post("/letters/ana/pages");
        assertNothingKept(answer);
        answer.then().statusCode(200);
        assertThat(LetterPage.SENT).containsExactly("Overdue");
    }

    @Test
    void aFormFromAnotherSiteLeavesNothing() {
        assertNothingKept(anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .cookie("talaan-csrf", TOKEN)
                .formParam("csrf-token", TOKEN)
                .formParam("reason", "Overdue")
                .post("/letters/ana/pages"));
    }

    private static void assertNothingKept(Response answer) {
        assertThat(answer.getHeaders().getValues("Set-Cookie")).noneMatch(value -> value.startsWith("talaan-kept"));
    }
}
