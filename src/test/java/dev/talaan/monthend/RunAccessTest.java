package dev.talaan.monthend;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.Changes;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Who starts the pipeline, and who does not.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class RunAccessTest extends AMonthToRun {

    @Inject
    Changes changes;

    @ParameterizedTest
    @EnumSource(
            value = Accounts.class,
            names = {
                "PREPARER",
                "PREPARER_RIM",
                "REVIEWER",
                "STEWARD",
                "ENGINEER",
                "MODEL_APPROVER",
                "PLATFORM",
                "AUDITOR",
                "ADMIN",
                "GUEST"
            })
    void onlyApproversStartIt(Accounts who) {
        var stolen = form(Accounts.APPROVER);
        who.signedIn().get(NEW).then().statusCode(403).body(containsString("This page is for Approver"));
        var own = who.signedIn();
        assertThat(stolen.send(own).statusCode()).isIn(400, 403);
        assertThat(started()).isEmpty();
    }

    @Test
    void anApproverOfOneAgencyDoesNot() {
        Accounts.APPROVER_RIM
                .signedIn()
                .get(NEW)
                .then()
                .statusCode(403)
                .body(containsString("A run computes the figures of all agencies, and your roles reach RIM."));
        Accounts.APPROVER_RIM.signedIn().get("/month-end/2026-10").then().body(not(containsString("Run for October")));
        assertThat(started()).isEmpty();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get(NEW).then().statusCode(302).header("Location", containsString("/sign-in"));
        anonymous().get("/month-end/2026-10/runs/456").then().statusCode(302);
        anonymous().get("/month-end/2026-10/asked/1").then().statusCode(302);
    }

    @Test
    void readersFollowARunButDoNotStopIt() {
        form(Accounts.APPROVER).send();
        for (var who : new Accounts[] {Accounts.PREPARER, Accounts.REVIEWER, Accounts.PLATFORM, Accounts.AUDITOR}) {
            who.signedIn()
                    .get("/month-end/2026-10/runs/" + startedRun())
                    .then()
                    .statusCode(200)
                    .body(not(containsString("Cancel this run")));
        }
        Accounts.STEWARD
                .signedIn()
                .get("/month-end/2026-10/runs/" + startedRun())
                .then()
                .statusCode(equalTo(403));
    }
}
