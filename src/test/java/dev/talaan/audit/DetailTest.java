package dev.talaan.audit;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.State;
import dev.talaan.ledger.CanonicalJson;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One Change with all that is on record of it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class DetailTest {

    @Inject
    Records records;

    @Test
    void allThatIsOnRecordIsShown() {
        var subject = Records.subject();
        var change = records.done(Accounts.APPROVER, subject, "Two lines,\nof reasons.", State.VERIFIED);
        var digest = CanonicalJson.digest(Map.of("done", false, "label", ""));
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/" + change.number())
                .then()
                .statusCode(200)
                .body(
                        containsString("<h1>Do a deed to " + subject + ".</h1>"),
                        containsString("✓</span> verified"),
                        containsString("Two lines,\nof reasons."),
                        containsString(
                                "thing <a href=\"/audit?subject=" + subject + "\">" + subject + "</a> of portal"),
                        containsString("<a href=\"/audit?person=" + change.proposer() + "\">approver</a>"),
                        containsString("<code>deed.do</code>"),
                        containsString("<code>" + change.id() + "</code>"),
                        containsString("<dt><code>end</code></dt><dd>VERIFIED</dd>"));
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/" + change.number())
                .then()
                .body(
                        containsString("Asked for</strong> by approver, in the browser"),
                        containsString("Approved</strong> by the portal itself"),
                        containsString("asks for nobody&#39;s approval"),
                        containsString("Begun</strong> by approver"),
                        containsString("digest <code>" + digest.substring(0, 12) + "</code>"),
                        containsString("<code>" + digest + "</code>"),
                        containsString("<dt><code>done</code></dt><dd>false</dd>"),
                        containsString("<dt><code>label</code></dt><dd>none</dd>"),
                        containsString("Read back: so it is</strong> by the portal itself"),
                        containsString("Deed 77 was done."),
                        containsString("<code>deed_id</code> 77"),
                        containsString("Mon 2 Nov 2026 "),
                        containsString("in Manila, <code>2026-11-0"));
    }

    @Test
    void whyOneFailedIsSaid() {
        var change = records.done(Accounts.APPROVER, Records.subject(), "Try.", State.FAILED);
        Accounts.APPROVER
                .signedIn()
                .get("/audit/changes/" + change.number())
                .then()
                .body(containsString("no MANAGE. Nothing was changed."), containsString("✕</span> failed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "0", "-1", "x", "99999999999999999999", "1e3"})
    void whatThereIsNotIsSaidNotToBe(String number) {
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/" + number)
                .then()
                .statusCode(404)
                .body(containsString("There is no Change “" + number + "”."), not(containsString("Exception")));
    }
}
