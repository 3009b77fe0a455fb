package dev.talaan.audit;

import static dev.talaan.support.Chromium.DESK;
import static dev.talaan.support.Chromium.PHONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Chromium;
import dev.talaan.support.Ground;
import dev.talaan.support.Persons;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// An auditor reads the record in a real browser.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class AuditBrowserTest {

    @TestHTTPResource
    URI portal;

    @Inject
    Records records;

    @Inject
    Persons persons;

    private String subject;

    @BeforeEach
    void begin() {
        subject = Records.subject();
    }

    static Stream<Chromium.Look> looks() {
        return Stream.of(DESK, DESK.dark(), DESK.withoutScript(), PHONE, PHONE.dark(), PHONE.withoutScript());
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theListReadsWellInEveryLook(Chromium.Look look) {
        threeEnds();
        try (var visitor = look.at(portal)) {
            visitor.open("/audit");
            var page = visitor.signIn(Accounts.AUDITOR);
            page.fill("#subject", subject);
            page.click(".filter button");
            page.waitForURL("**subject=" + subject + "**");
            assertThat(page.textContent("h1")).startsWith("3 Changes match, 1 of them failed");
            assertThat(page.locator(".records tbody tr").first().isVisible()).isTrue();
            assertThat(page.locator(".records-when").first().isVisible()).isTrue();
            assertThat(visitor.complaints()).isEmpty();
            visitor.screenshot("audit-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aChangeReadsWellInEveryLook(Chromium.Look look) {
        var change = records.done(Accounts.APPROVER, subject, "The file of the bank came late.", State.VERIFIED);
        try (var visitor = look.at(portal)) {
            visitor.open("/audit/changes/" + change.number());
            var page = visitor.signIn(Accounts.AUDITOR);
            assertThat(page.textContent("h1")).isEqualTo("Do a deed to " + subject + ".");
            page.click(".trail summary");
            assertThat(page.locator(".trail li").count()).isEqualTo(4);
            assertThat(page.locator(".trail .facts").isVisible()).isTrue();
            assertThat(visitor.complaints()).isEmpty();
            visitor.screenshot("audit-detail-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoHasReadIsReadInEveryLook(Chromium.Look look) {
        try (var visitor = look.at(portal)) {
            visitor.open("/audit?outcome=FAILED&from=2026-01-01");
            var page = visitor.signIn(Accounts.AUDITOR);
            page.click("text=Who has read the record");
            page.waitForURL("**/audit/reads");
            assertThat(page.locator(".reads li").nth(1).textContent())
                    .contains("auditor looked at the list of Changes, outcome failed, from 2026-01-01");
            visitor.screenshot("audit-reads-" + look);
            if (look.script()) {
                visitor.seesAnAccessiblePage();
            }
        }
    }

    @Test
    void theFormFiltersAndSaysWhatIsWrong() {
        threeEnds();
        try (var visitor = PHONE.withoutScript().at(portal)) {
            visitor.open("/audit?subject=" + subject);
            var page = visitor.signIn(Accounts.AUDITOR);
            page.selectOption("#outcome", "FAILED");
            page.click(".filter button");
            assertThat(page.textContent("h1")).isEqualTo("1 Change matches; it failed.");
            assertThat(page.inputValue("#outcome")).isEqualTo("FAILED");
            page.fill("#from", "2026-11-03");
            page.fill("#to", "2026-11-01");
            page.click(".filter button");
            assertThat(page.textContent("#to-error")).contains("comes before the first");
            assertThat(page.inputValue("#subject")).isEqualTo(subject);
            visitor.screenshot("audit-unfit-390");
            page.click("text=Clear the filters");
            assertThat(page.url()).endsWith("/audit");
        }
    }

    @Test
    void theListIsTurnedAndTakenHomeAsAFile() throws IOException {
        records.many(70, persons.with("busy").id(), subject);
        try (var visitor = DESK.at(portal)) {
            visitor.open("/audit?subject=" + subject);
            var page = visitor.signIn(Accounts.AUDITOR);
            page.click("text=Older");
            page.waitForURL("**before=**");
            assertThat(page.locator(".records tbody tr").count()).isEqualTo(20);
            visitor.seesAnAccessiblePage();
            page.click("text=Newer");
            page.waitForURL("**after=**");
            assertThat(page.locator(".records tbody tr").count()).isEqualTo(50);
            var file = page.waitForDownload(() -> page.click("text=Export CSV"));
            assertThat(file.suggestedFilename()).matches("changes-2026-11-\\d\\d\\.csv");
            assertThat(Files.readAllLines(file.path())).hasSize(71);
        }
    }

    private void threeEnds() {
        records.done(Accounts.APPROVER, subject, "The file of the bank came late.", State.VERIFIED);
        records.done(Accounts.PLATFORM, subject, "A second attempt with the corrected table.", State.FAILED);
        records.done(Accounts.APPROVER, subject, "A third.", State.UNKNOWN);
    }
}
