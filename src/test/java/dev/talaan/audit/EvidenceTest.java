package dev.talaan.audit;

import static dev.talaan.support.Accounts.anonymous;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import dev.talaan.changes.Change;
import dev.talaan.changes.State;
import dev.talaan.support.Accounts;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Evidence that is taken away, and checked by nothing but a JDK and the program that lies in it.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class EvidenceTest {

    /// What the program said, and whether it found all valid.
    private record Answer(boolean valid, String words) {}

    @Inject
    Records records;

    @TempDir
    Path folder;

    private Change change;

    @BeforeEach
    void aChange() {
        change = records.done(Accounts.APPROVER, Records.subject(), "Because “…” \\ \n 🧾", State.VERIFIED);
    }

    @Test
    void itIsValidAsItIs() throws Exception {
        var pack = taken(Accounts.AUDITOR);

        var answer = verify(pack);
        assertThat(answer.words()).startsWith("valid: 5 entries of the ").contains("began with the key talaan+");
        assertThat(answer.valid()).isTrue();
        var key = answer.words().replaceAll("(?s).*the key (\\S+) \\(is.*", "$1");
        assertThat(verify(pack, key).words()).endsWith(", as you were told\n");
        assertThat(verify(pack, key, checkpoint(pack)).valid()).isTrue();
        assertThat(verify(pack, "talaan+00000000+AAAA").words()).contains("not with the one you were told");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            entries.ndjson | Because     | Becausf     | is not what the checkpoint covers
            entries.ndjson | VERIFIED    | FAILED      | is not what the checkpoint covers
            entries.ndjson | "version":1 | "version":2 | is not what the checkpoint covers
            entries.ndjson | \\A.*\\n     | ``          | there are 4 entries and 5 proofs
            proofs.txt     | \\A(\\d+)     | 99999$1     | has no proof: the checkpoint has no such number
            proofs.txt     | \\A(\\d+) .*\\n | $1\\n    | entry
            checkpoint.txt | \\n(\\d+)\\n  | \\n9$1\\n  | the checkpoint is not signed by the last key
            checkpoint.txt | (?s)\\A.*    | ``          | checkpoint.txt is no checkpoint
            """)
    void whatWasAlteredIsNamed(String file, String pattern, String other, String words) throws Exception {
        var pack = taken(Accounts.AUDITOR);
        alter(pack, file, text -> text.replaceFirst(pattern, other.replace("\\n", "\n")));

        var answer = verify(pack);
        assertThat(answer.valid()).isFalse();
        assertThat(answer.words()).contains(words).contains("not valid");
    }

    /// The pack's checkpoint has grown out of one that somebody has kept.
    @Test
    void anEarlierCheckpointIsComparedByItsProof() throws Exception {
        var kept = checkpoint(taken(Accounts.AUDITOR));
        var size = Files.readString(Path.of(kept)).lines().skip(1).findFirst().orElseThrow();
        var key = verify(taken(Accounts.AUDITOR)).words().replaceAll("(?s).*the key (\\S+) \\(is.*", "$1");

        assertThat(verify(taken(Accounts.AUDITOR), key, kept).words())
                .contains("cannot be compared: take the evidence again with ?kept=" + size);
        var pack = taken(Accounts.AUDITOR, "?kept=" + size);
        assertThat(verify(pack, key, kept).valid()).isTrue();
        alter(pack, "consistency.txt", text -> text.replaceFirst(" .", " /"));
        assertThat(verify(pack, key, kept).words()).contains("was signed over other entries");
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999", "-1", "many"})
    void aCheckpointThatNeverWasIsRefused(String kept) {
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/" + change.number() + "/evidence.zip?kept=" + kept)
                .then()
                .statusCode(400)
                .body(containsString("The second line of a checkpoint says how many it covers."));
    }

    @Test
    void aFileThatIsMissingIsMissed() throws Exception {
        var pack = taken(Accounts.AUDITOR);
        try (var zip = FileSystems.newFileSystem(pack)) {
            Files.delete(zip.getPath("proofs.txt"));
        }
        assertThat(verify(pack).words()).contains("proofs.txt is missing");
    }

    @Test
    void whoReadsWillFindThePage() throws Exception {
        try (var zip = FileSystems.newFileSystem(taken(Accounts.AUDITOR))) {
            assertThat(Files.readString(zip.getPath("change.html")))
                    .contains("<h1>" + change.sentence() + "</h1>")
                    .contains("Deed 77 was done.")
                    .contains(change.id().toString());
        }
    }

    @Test
    void whoAskedForItMayTakeItAndOthersMayNot() throws Exception {
        assertThat(verify(taken(Accounts.APPROVER)).valid()).isTrue();
        Accounts.PREPARER
                .signedIn()
                .get("/audit/changes/" + change.number() + "/evidence.zip")
                .then()
                .statusCode(403)
                .body(containsString("was asked for by somebody else"));
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/99999999/evidence.zip")
                .then()
                .statusCode(404);
        Accounts.AUDITOR
                .signedIn()
                .get("/audit/changes/one/evidence.zip")
                .then()
                .statusCode(404);
    }

    @Test
    void thatItWasTakenIsOnRecord() throws Exception {
        taken(Accounts.AUDITOR);
        assertThat(records.reads().getFirst().entry().body().get("page")).isEqualTo("audit.evidence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/audit/changes/1/evidence.zip", "/audit/checkpoint"})
    void whoIsNotSignedInIsSentToSignIn(String path) {
        anonymous().get(path).then().statusCode(302).header("Location", endsWith("/sign-in"));
    }

    @Test
    void everybodyMayKeepTheLastCheckpoint() throws Exception {
        taken(Accounts.AUDITOR);
        Accounts.PREPARER
                .signedIn()
                .get("/audit/checkpoint")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(startsWith("talaan\n"), containsString("\n\n— talaan "));
    }

    private Path taken(Accounts who) throws IOException {
        return taken(who, "");
    }

    private Path taken(Accounts who, String query) throws IOException {
        var answer = who.signedIn().get("/audit/changes/" + change.number() + "/evidence.zip" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"change-" + change.number() + ".zip\"");
        return Files.write(folder.resolve(who.account() + ".zip"), answer.asByteArray());
    }

    private String checkpoint(Path pack) throws IOException {
        try (var zip = FileSystems.newFileSystem(pack)) {
            var file = folder.resolve("checkpoint.txt");
            Files.copy(zip.getPath("checkpoint.txt"), file, StandardCopyOption.REPLACE_EXISTING);
            return file.toString();
        }
    }

    private static void alter(Path pack, String file, UnaryOperator<String> how) throws IOException {
        try (var zip = FileSystems.newFileSystem(pack)) {
            var before = Files.readString(zip.getPath(file));
            var after = how.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(zip.getPath(file), after);
        }
    }

    /// With the program as it lies in the pack.
    private Answer verify(Path pack, String... more) throws Exception {
        var program = folder.resolve("Verify.java");
        try (var zip = FileSystems.newFileSystem(pack)) {
            Files.copy(zip.getPath("Verify.java"), program, StandardCopyOption.REPLACE_EXISTING);
        }
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.concat(
                        Stream.of(java, "-Dstdout.encoding=UTF-8", program.toString(), pack.toString()),
                        Stream.of(more))
                .toList();
        return run(command);
    }

    private static Answer run(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var words = new ByteArrayOutputStream();
        process.getInputStream().transferTo(words);
        return new Answer(process.waitFor() == 0, words.toString(StandardCharsets.UTF_8));
    }
}
