package dev.talaan.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import dev.talaan.support.Persons;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What matches, as a file.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class AuditExportTest {

    @Inject
    Records records;

    @Inject
    Persons persons;

    @Test
    void aRowSaysWhatThePageSaysAndTheIds() throws IOException {
        var subject = Records.subject();
        var change = records.done(Accounts.APPROVER, subject, "=SUM(A1), \"quoted\"\nand broken", State.VERIFIED);
        var row = rows("subject=" + subject).getFirst();
        assertThat(row.toMap())
                .containsEntry("change", "" + change.number())
                .containsEntry("id", change.id().toString())
                .containsEntry("proposed_at", change.proposedAt().toString())
                .containsEntry("person", "approver")
                .containsEntry("person_id", change.proposer().toString())
                .containsEntry("door", "BROWSER")
                .containsEntry("kind", "deed.do")
                .containsEntry("workspace", "portal")
                .containsEntry("subject_type", "thing")
                .containsEntry("subject", subject)
                .containsEntry("sentence", "Do a deed to " + subject + ".")
                .containsEntry("reason", "'=SUM(A1), \"quoted\"\nand broken")
                .containsEntry("state", "VERIFIED")
                .containsEntry("state_at", change.stateAt().toString())
                .containsEntry("words", "Deed 77 was done.")
                .containsEntry("databricks", "{\"deed_id\":\"77\"}");
    }

    @Test
    void theFileIsNamedByItsDayAndSentInParts() {
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .header("Content-Disposition", containsString("filename=\"changes-2026-11-0"))
                .header("Content-Length", nullValue());
    }

    @Test
    void allThatMatchesIsInItWhateverFitsOnAPage() throws IOException {
        var subject = Records.subject();
        records.many(2_345, persons.with("busy").id(), subject);
        var rows = rows("subject=" + subject);
        assertThat(rows).hasSize(2_345);
        assertThat(rows.getFirst().get("reason")).isEqualTo("Number 2344.");
        assertThat(rows.getLast().get("reason")).isEqualTo("Number 0.");
        assertThat(rows).extracting(row -> row.get("change")).doesNotHaveDuplicates();
        assertThat(rows("subject=" + subject + "&to=2026-03-01")).hasSize(16 * 60);
    }

    @Test
    void aFullLastPartEndsTheFileToo() throws IOException {
        var subject = Records.subject();
        records.many(1_000, persons.with("exact").id(), subject);
        assertThat(rows("subject=" + subject)).hasSize(1_000);
        assertThat(rows("subject=" + Records.subject())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=x", "from=x", "outcome=x", "from=2026-02-02&to=2026-02-01", "kind=a&kind=b"})
    void whatMakesNoSenseIsRefusedInWords(String query) {
        Accounts.AUDITOR
                .signedIn()
                .urlEncodingEnabled(false)
                .get("/audit/changes.csv?" + query)
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("did not make sense"), not(containsString("Exception")));
    }

    private static List<CSVRecord> rows(String query) throws IOException {
        var file =
                Accounts.AUDITOR.signedIn().get("/audit/changes.csv?" + query).asString();
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = format.parse(new StringReader(file))) {
            return parser.getRecords();
        }
    }
}
