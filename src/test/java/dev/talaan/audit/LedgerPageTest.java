package dev.talaan.audit;

import static dev.talaan.support.Accounts.anonymous;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// The ledger as a whole, as people see it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class LedgerPageTest {

    private static final String PAGE = "/audit/ledger";

    @Inject
    Records records;

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "ADMIN", "PLATFORM"})
    void whoLooksAfterTheRecordSeesIt(Accounts who) {
        who.signedIn()
                .get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("Last checkpoint"), containsString("Look through the ledger now"));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDITOR", "ADMIN", "PLATFORM"},
            mode = Mode.EXCLUDE)
    void nobodyElseDoes(Accounts who) {
        who.signedIn().get(PAGE).then().statusCode(403);
        who.signedIn()
                .redirects()
                .follow(false)
                .get(PAGE + "/inspection")
                .then()
                .statusCode(403);
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get(PAGE).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void itSaysHowLargeTheLedgerIsAndWhoVouchesForIt() {
        var change = records.done(Accounts.APPROVER, Records.subject(), "Because.", State.VERIFIED);
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/" + change.number() + "/evidence.zip")
                .then()
                .statusCode(200);
        Accounts.AUDITOR
                .signedIn()
                .get(PAGE)
                .then()
                .body(
                        containsString(" entries, signed "),
                        containsString("Key it began with"),
                        containsString("talaan+"),
                        not(containsString("None yet")));
    }
}
