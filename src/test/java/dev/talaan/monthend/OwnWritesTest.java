package dev.talaan.monthend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;

import dev.talaan.support.Accounts;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.OpenForm;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the portal itself has changed it does not show from before, although no time has passed for what it keeps.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class OwnWritesTest extends AMonthToRun {

    private static final String MONTH = "/month-end/2026-10";
    private static final String OTHER = "/month-end/2026-09/runs/new";

    @BeforeEach
    void tasksTakeAMinute() {
        Databricks.pace(Map.of("taskMillis", 60_000));
    }

    @Test
    void aRunThatWasStartedShowsWhereverItMatters() {
        shows(MONTH, "456");
        shows(OTHER, "Run for September 2026");
        shows(NEW, "Run for October 2026");
        target(form(Accounts.APPROVER).send());
        shows(MONTH, "Follow this run");
        shows(NEW, "Run " + startedRun() + " of the pipeline is in progress");
        shows(OTHER, "Run " + startedRun() + " of the pipeline is in progress");
    }

    @Test
    void aRunThatWasStoppedShowsWhereverItMatters() {
        target(form(Accounts.APPROVER).send());
        var run = MONTH + "/runs/" + startedRun();
        shows(MONTH, "Follow this run");
        shows(run, "Cancel this run");
        var stop = OpenForm.at(Accounts.APPROVER.signedIn(), run + "/cancellation")
                .fill("reason", "The wrong file was in the export.");
        assertThat(target(stop.send())).isEqualTo(run);
        reads(run).body(anyOf(containsString("is ending"), containsString("was stopped")));
        reads(MONTH).body(anyOf(containsString("</span> ending"), containsString("</span> cancelled")));
        shows(NEW, "Run for October 2026");
    }

    private static void shows(String path, String words) {
        reads(path).body(containsString(words));
    }

    private static ValidatableResponse reads(String path) {
        return Accounts.APPROVER.signedIn().get(path).then().statusCode(200);
    }
}
