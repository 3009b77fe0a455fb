package dev.talaan.monthend;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.talaan.bir.Period;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import dev.talaan.web.Formats;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class MonthEndPageTest {

    private static final String OCTOBER = "/month-end/2026-10";
    private static final String READERS = "Preparer, Reviewer, Approver, Platform, Auditor or Admin";

    @Inject
    TestClock clock;

    @Inject
    MonthEnd monthEnd;

    @BeforeEach
    void nothingIsKnownYet() {
        monthEnd.forget(Period.of(2026, 10));
    }

    @Test
    void theLastClosedMonthOpensByItself() {
        Accounts.APPROVER.signedIn().get("/month-end").then().statusCode(303).header("Location", endsWith(OCTOBER));
    }

    @Test
    void theMonthOpensWithWhereItStands() {
        Accounts.APPROVER
                .signedIn()
                .get(OCTOBER)
                .then()
                .statusCode(200)
                .body(
                        containsString("October 2026: all 8 agencies have figures, ₱"),
                        containsString("Bronze ingestion"),
                        containsString("gold.default.bir_monthly v118"),
                        containsString("run 456"),
                        containsString("as of " + Formats.time(clock.instant())),
                        containsString("prev_month_wht"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/month-end", OCTOBER, OCTOBER + "/figures.csv"})
    void whoIsNotSignedInIsSentToSignIn(String path) {
        anonymous().get(path).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @ParameterizedTest
    @EnumSource(names = {"PREPARER", "PREPARER_RIM", "REVIEWER", "APPROVER", "PLATFORM", "AUDITOR", "ADMIN"})
    void whoseRoleReadsTheMonthEndReadsIt(Accounts who) {
        who.signedIn().get(OCTOBER).then().statusCode(200);
        who.signedIn().get(OCTOBER + "/figures.csv").then().statusCode(200);
        who.signedIn().get("/month-end").then().statusCode(303);
    }

    @ParameterizedTest
    @EnumSource(names = {"STEWARD", "ENGINEER", "MODEL_APPROVER", "GUEST"})
    void everybodyElseReadsWhoCan(Accounts who) {
        for (var path : new String[] {"/month-end", OCTOBER, OCTOBER + "/figures.csv"}) {
            who.signedIn()
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body(containsString(READERS), containsString("ask the platform team"));
        }
    }

    @Test
    void anAgencysPreparerSeesThatAgencyAndIsToldSo() {
        Accounts.PREPARER_RIM
                .signedIn()
                .get(OCTOBER)
                .then()
                .body(
                        containsString("October 2026: RIM has figures"),
                        containsString("Your roles reach 1 of 8 agencies"),
                        not(containsString("CKVC")),
                        not(containsString("JPAL")));
    }

    @Test
    void theExportHoldsNoMoreThanThePage() {
        var lines = Accounts.PREPARER_RIM
                .signedIn()
                .get(OCTOBER + "/figures.csv")
                .asString()
                .lines()
                .toList();
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1)).startsWith("2026-10,RIM,");
    }

    @Test
    void anAgencyOutOfReachIsRefusedInWords() {
        Accounts.PREPARER_RIM
                .signedIn()
                .get(OCTOBER + "?agency=BOM")
                .then()
                .statusCode(403)
                .body(containsString("Your roles reach RIM, not BOM."));
    }

    @Test
    void theExportHasRawNumbersAndSaysWhereTheyComeFrom() {
        var csv = Accounts.AUDITOR.signedIn().get(OCTOBER + "/figures.csv");
        csv.then().contentType("text/csv").header("Content-Disposition", containsString("month-end-2026-10.csv"));
        var lines = csv.asString().lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.getFirst()).startsWith("period,agency,withholding_tax,income_tax,vat,");
        assertThat(lines.get(1)).matches("2026-10,RIM,\\d+\\.\\d\\d,\\d+\\.\\d\\d,\\d+\\.\\d\\d,.*");
        assertThat(lines.get(1)).contains(",2026-11-02T").endsWith(",gold.default.bir_monthly v118 · run 456");
        assertThat(lines.getLast()).startsWith("2026-10,Total,");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-13|is not a month",
                "0000-00|is not a month",
                "2026-10'--|is not a month",
                "1900-01|is not a month",
                "2100-01|is not a month",
                "2026-12|is not a month",
                "<script>|is not a month",
                "2026-10?agency=XYZ|There is no agency",
                "2026-10?agency=rim|There is no agency",
                "2026-10?compare=salt|is no tax",
            })
    void badInputIsExplainedAndNeverAnError(String address, String explanation) {
        Accounts.APPROVER
                .signedIn()
                .urlEncodingEnabled(true)
                .get("/month-end/" + address)
                .then()
                .statusCode(400)
                .body(containsString(explanation), not(containsString("<script>")), not(containsString("Exception")));
    }

    @Test
    void theRunningMonthIsShownAsNotOverYet() {
        Accounts.APPROVER
                .signedIn()
                .get("/month-end/2026-11")
                .then()
                .statusCode(200)
                .body(
                        containsString("November 2026 has no figures yet"),
                        containsString("is not over yet"),
                        containsString("has not run for November 2026"));
    }

    @Test
    void theChoiceStandsInTheAddress() {
        Accounts.APPROVER
                .signedIn()
                .get(OCTOBER + "?agency=RIM&compare=vat")
                .then()
                .statusCode(200)
                .body(
                        containsString("href=\"/month-end/2026-09?agency=RIM&amp;compare=vat\""),
                        containsString("Only one agency is shown"));
    }

    @Test
    void htmxGetsTheBodyAlone() {
        Accounts.APPROVER
                .signedIn()
                .header("HX-Request", "true")
                .get(OCTOBER)
                .then()
                .statusCode(200)
                .body(containsString("id=\"month\""), not(containsString("<html")));
    }

    @Test
    void aFragmentWhoseSessionHasEndedReloadsThePage() {
        anonymous()
                .header("HX-Request", "true")
                .get(OCTOBER)
                .then()
                .statusCode(401)
                .header("HX-Refresh", equalTo("true"));
    }
}
