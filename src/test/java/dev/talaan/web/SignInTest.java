package dev.talaan.web;

import static dev.talaan.support.Accounts.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class SignInTest {

    @Test
    void theSignInPageOffersTheDemoAccountsByRole() {
        anonymous()
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("approver-2"))
                .body(containsString("Preparer (RIM)"))
                .body(containsString("Approver (RIM)"));
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get("/").then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @ParameterizedTest
    @EnumSource(Accounts.class)
    void everyAccountSignsInWithItsName(Accounts who) {
        who.signedIn().get("/").then().statusCode(200).body(containsString(who.account()));
    }

    @Test
    void aWrongPasswordIsRefusedInWords() {
        anonymous()
                .formParam("j_username", "approver")
                .formParam("j_password", "reviewer")
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/sign-in?refused=true"));
        anonymous().get("/sign-in?refused=true").then().body(containsString("do not match"));
    }

    @Test
    void somebodyWithoutARoleReadsHowToGetOne() {
        Accounts.GUEST
                .signedIn()
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("no role here yet"), containsString("platform team"));
    }

    @Test
    void signingOutNeedsTheTokenOfTheForm() {
        Accounts.APPROVER
                .signedIn()
                .contentType("application/x-www-form-urlencoded")
                .post("/sign-out")
                .then()
                .statusCode(400)
                .body(containsString("Nothing was changed"), not(containsString("Exception")));
    }

    @Test
    void aFormThatAnotherSiteSendsIsRefused() {
        anonymous()
                .header("Sec-Fetch-Site", "cross-site")
                .formParam("j_username", "approver")
                .formParam("j_password", "approver")
                .post("/j_security_check")
                .then()
                .statusCode(403)
                .body(containsString("Nothing was changed"));
    }

    @Test
    void anAddressThatDoesNotExistGetsAPageWithTheRequestsId() {
        var response = Accounts.APPROVER.signedIn().get("/nowhere");
        response.then().statusCode(404).body(containsString(response.getHeader("X-Request-Id")));
    }
}
