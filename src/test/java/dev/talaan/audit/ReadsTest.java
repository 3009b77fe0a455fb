package dev.talaan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.talaan.changes.State;
import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.sandbox.postgres.Login;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// Who reads what others did is on record, and where that is not possible nobody reads.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ReadsTest {

    @Inject
    Records records;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @Test
    void everyLookOfAnAuditorIsOnRecordAndIsNoChange() {
        var subject = Records.subject();
        var change = records.done(Accounts.APPROVER, subject, "To be read.", State.VERIFIED);
        var auditor = records.idOf(Accounts.AUDITOR);
        for (var look : Map.of(
                        "/audit?subject=" + subject + "&outcome=VERIFIED&from=2026-01-01&utm=1",
                        Map.of(
                                "page",
                                "audit.list",
                                "filters",
                                Map.of("subject", subject, "outcome", "VERIFIED", "from", "2026-01-01")),
                        "/audit?before=" + change.number(),
                        Map.of("page", "audit.list", "filters", Map.of("before", "" + change.number())),
                        "/audit/changes/" + change.number(),
                        Map.of("page", "audit.detail", "filters", Map.of("change", "" + change.number())),
                        "/audit/changes.csv?subject=" + subject,
                        Map.of("page", "audit.export", "filters", Map.of("subject", subject)),
                        "/audit/reads",
                        Map.of("page", "audit.reads", "filters", Map.of()))
                .entrySet()) {
            var before = records.lastId();
            Accounts.AUDITOR.signedIn().get(look.getKey()).then().statusCode(200);
            assertThat(records.reads())
                    .filteredOn(read -> read.id() > before)
                    .singleElement()
                    .satisfies(read -> {
                        assertThat(read.entry().type()).isEqualTo(Entry.READ);
                        assertThat(read.entry().change()).isEmpty();
                        assertThat(read.entry().person()).contains(auditor);
                        assertThat(read.entry().door()).isEqualTo(Door.BROWSER);
                        assertThat(read.entry().body()).isEqualTo(look.getValue());
                    });
        }
    }

    @Test
    void whoSeesTheirOwnOrNothingLeavesNoTrace() {
        var own = records.done(Accounts.APPROVER, Records.subject(), "Mine.", State.VERIFIED);
        var before = records.lastId();
        var approver = Accounts.APPROVER.signedIn();
        for (var path : List.of("/audit", "/audit/changes.csv", "/audit/changes/" + own.number())) {
            approver.get(path).then().statusCode(200);
        }
        approver.get("/audit/reads").then().statusCode(403);
        Accounts.AUDITOR.signedIn().get("/audit?kind=x").then().statusCode(400);
        Accounts.AUDITOR.signedIn().get("/audit/changes/999999999").then().statusCode(404);
        assertThat(records.lastId()).isEqualTo(before);
    }

    @Test
    void theReadsAreReadAsSentences() {
        var subject = Records.subject();
        var approver = records.idOf(Accounts.APPROVER);
        Accounts.AUDITOR.signedIn().get("/audit?outcome=FAILED&kind=deed.do&person=" + approver);
        Accounts.ADMIN.signedIn().get("/audit/changes.csv?subject=" + subject + "&to=2026-11-02");
        Accounts.ADMIN
                .signedIn()
                .get("/audit/reads")
                .then()
                .statusCode(200)
                .body(
                        containsString("<strong>auditor</strong> looked at the list of Changes, outcome failed,"
                                + " kind deed.do, asked for by approver</span>"),
                        containsString("<strong>admin</strong> exported the list of Changes, subject " + subject
                                + ", to 2026-11-02</span>"),
                        containsString("Mon 2 Nov 2026 "),
                        not(containsString("Exception")));
    }

    @Test
    void theReadsAreTurnedByOlderAndNewer() {
        var auditor = Accounts.AUDITOR.signedIn();
        for (var i = 0; i < 51; i++) {
            auditor.get("/audit/reads").then().statusCode(200);
        }
        var newest = auditor.get("/audit/reads").asString();
        assertThat(newest).contains("<h1>The newest 50 looks at the record.</h1>", "rel=\"next\">Older<");
        var before = newest.replaceAll("(?s).*/audit/reads\\?before=(\\d+).*", "$1");
        var older =
                Accounts.AUDITOR.signedIn().get("/audit/reads?before=" + before).asString();
        assertThat(older).contains("earlier look", "rel=\"prev\">Newer<");
        var after = older.replaceAll("(?s).*/audit/reads\\?after=(\\d+).*", "$1");
        Accounts.AUDITOR.signedIn().get("/audit/reads?after=" + after).then().statusCode(200);
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/reads?before=1")
                .then()
                .statusCode(200)
                .body(containsString("There is nothing older."));
    }

    @Test
    void whereTheLookCannotBePutOnRecordNothingIsShown() throws SQLException {
        var subject = Records.subject();
        var change = records.done(Accounts.APPROVER, subject, "Not to be seen.", State.VERIFIED);
        var auditor = Accounts.AUDITOR.signedIn();
        var approver = Accounts.APPROVER.signedIn();
        owner("revoke insert on ledger_entry from talaan_app");
        try {
            for (var path : List.of(
                    "/audit?subject=" + subject,
                    "/audit/changes/" + change.number(),
                    "/audit/changes.csv?subject=" + subject,
                    "/audit/reads")) {
                auditor.get(path)
                        .then()
                        .statusCode(503)
                        .contentType("text/html")
                        .body(
                                containsString("do not take down who reads them; so nothing is shown"),
                                not(containsString("Not to be seen.")),
                                not(containsString(subject)));
            }
            approver.get("/audit?subject=" + subject).then().statusCode(200).body(containsString("Not to be seen."));
        } finally {
            owner("grant insert on ledger_entry to talaan_app");
        }
    }

    private void owner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url, Login.OWNER.user(), Login.OWNER.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
