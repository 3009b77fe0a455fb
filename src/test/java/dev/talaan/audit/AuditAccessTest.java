package dev.talaan.audit;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.State;
import dev.talaan.identity.Assignment;
import dev.talaan.identity.Person;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sees what of the record.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class AuditAccessTest {

    @Inject
    Records records;

    @ParameterizedTest
    @ValueSource(strings = {"/audit", "/audit/changes/1", "/audit/changes.csv", "/audit/reads"})
    void whoIsNotSignedInIsSentToSignIn(String path) {
        anonymous().get(path).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @ParameterizedTest
    @EnumSource(names = {"AUDITOR", "ADMIN"})
    void auditorsAndAdminsSeeWhatOthersAskedFor(Accounts who) {
        var subject = Records.subject();
        var change = records.done(Accounts.PLATFORM, subject, "Needed.", State.VERIFIED);
        who.signedIn()
                .get("/audit?subject=" + subject)
                .then()
                .statusCode(200)
                .body(
                        containsString("1 Change matches."),
                        containsString("name=\"person\""),
                        containsString("href=\"/audit/reads\""));
        who.signedIn().get("/audit/changes/" + change.number()).then().statusCode(200);
        who.signedIn().get("/audit/reads").then().statusCode(200);
        assertThat(who.signedIn().get("/audit/changes.csv?subject=" + subject).asString())
                .contains(subject);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDITOR", "ADMIN"},
            mode = Mode.EXCLUDE)
    void everybodyElseSeesTheirOwn(Accounts who) {
        var subject = Records.subject();
        var theirs = records.done(other(who), subject, "Theirs.", State.VERIFIED);
        var own = records.done(who, subject, "Mine.", State.VERIFIED);
        var reader = who.signedIn();
        reader.get("/audit?subject=" + subject)
                .then()
                .statusCode(200)
                .body(
                        containsString("1 Change matches."),
                        containsString("“Mine.”"),
                        not(containsString("“Theirs.”")),
                        containsString("You see what you asked for yourself. Auditors see everything."),
                        not(containsString("name=\"person\"")),
                        not(containsString("/audit/reads")));
        assertThat(reader.get("/audit/changes.csv").asString())
                .contains("Mine.")
                .doesNotContain("Theirs.");
        reader.get("/audit/changes/" + own.number()).then().statusCode(200).body(not(containsString("/audit?person=")));
        reader.get("/audit/changes/" + theirs.number())
                .then()
                .statusCode(403)
                .body(
                        containsString("Change " + theirs.number() + " was asked for by somebody else."),
                        containsString("Auditors see everything."),
                        not(containsString(subject)));
    }

    @ParameterizedTest
    @EnumSource(
            names = {"AUDITOR", "ADMIN"},
            mode = Mode.EXCLUDE)
    void theyDoNotLookForOthersNorForWhoHasRead(Accounts who) {
        for (var path : List.of("/audit?person=", "/audit/changes.csv?person=")) {
            who.signedIn()
                    .get(path + UUID.randomUUID())
                    .then()
                    .statusCode(403)
                    .body(containsString("asked for by somebody else"));
            who.signedIn().get(path + "x").then().statusCode(403);
            who.signedIn().get(path + records.idOf(who)).then().statusCode(200);
        }
        who.signedIn().get("/audit/reads").then().statusCode(403).body(containsString("Auditor or Admin"));
    }

    @Test
    void theRecordStandsInTheRailAfterTheMonthEnd() {
        var page = Accounts.APPROVER.signedIn().get("/audit").asString();
        assertThat(page.indexOf(">Record<"))
                .isGreaterThan(page.indexOf(">Month-end<"))
                .isPositive();
        assertThat(page).contains("<a href=\"/audit\" aria-current=\"page\">Audit</a>");
    }

    @Test
    void whoNeverAskedForAnythingReadsSo() {
        Accounts.GUEST
                .signedIn()
                .get("/audit?to=2001-01-01")
                .then()
                .statusCode(200)
                .body(containsString("No Change matches."));
    }

    @Test
    void anAuditorOfOneAgencyIsNoAuditorOfEverything() {
        var scoped = new Person(UUID.randomUUID(), "scoped", List.of(Assignment.of("auditor:agency=RIM")));
        assertThat(Sight.of(scoped).whole()).isFalse();
        var whole = new Person(UUID.randomUUID(), "whole", List.of(Assignment.of("auditor")));
        assertThat(Sight.of(whole).whole()).isTrue();
    }

    private static Accounts other(Accounts who) {
        return who == Accounts.APPROVER ? Accounts.PLATFORM : Accounts.APPROVER;
    }
}
