package dev.talaan.status;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Who sees what works, and who looks behind it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class StatusAccessTest {

    private static final String TEST = "/status/jobs/connection-test";

    @BeforeEach
    void quiet() {
        Databricks.reset();
    }

    @Test
    void whoIsNotSignedInIsSentToSignIn() {
        anonymous().get("/status").then().statusCode(302).header("Location", endsWith("/sign-in"));
        anonymous().get(TEST).then().statusCode(302).header("Location", endsWith("/sign-in"));
        assertThat(anonymous().post(TEST).statusCode()).isIn(302, 400);
        assertThat(Databricks.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PLATFORM", "ADMIN", "GUEST"},
            mode = Mode.EXCLUDE)
    void everyRoleSeesWhatWorksAndNotWhatIsBehindIt(Accounts who) {
        who.signedIn()
                .get("/status")
                .then()
                .statusCode(200)
                .body(
                        containsString("<h3>Jobs</h3>"),
                        containsString("The portal's own database"),
                        containsString("Status of services"),
                        not(containsString("Test connection")),
                        not(containsString("What this portal allows itself")),
                        not(containsString("Last errors")),
                        not(containsString("Personal access token")));
        who.signedIn().get(TEST).then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLATFORM", "ADMIN"})
    void whoLooksAfterItSeesTheDetailsAndTests(Accounts who) {
        var session = who.signedIn();
        session.get("/status")
                .then()
                .statusCode(200)
                .body(
                        containsString("Test connection"),
                        containsString("What this portal allows itself"),
                        containsString("Personal access token"));
        session.get(TEST).then().statusCode(303).header("Location", endsWith("/status"));
        Buttons.press(session, session, TEST)
                .then()
                .statusCode(200)
                .body(containsString("It answers."), containsString("Nothing was changed."));
        assertThat(Databricks.requests()).containsExactly("/api/2.2/jobs/list");
    }

    @Test
    void whoHasNoRoleSeesNothing() {
        Accounts.GUEST.signedIn().get("/status").then().statusCode(403);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"PLATFORM", "ADMIN"},
            mode = Mode.EXCLUDE)
    void nobodyElseTests(Accounts who) {
        assertThat(Buttons.press(Accounts.ADMIN.signedIn(), who.signedIn(), TEST)
                        .statusCode())
                .isIn(400, 403);
        assertThat(Databricks.requests()).isEmpty();
    }

    @Test
    void aForgedFormTestsNothing() {
        Accounts.ADMIN
                .signedIn()
                .contentType("application/x-www-form-urlencoded")
                .post(TEST)
                .then()
                .statusCode(400);
        assertThat(Databricks.requests()).isEmpty();
    }
}
