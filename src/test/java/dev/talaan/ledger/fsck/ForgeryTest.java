package dev.talaan.ledger.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.ledger.checkpoint.SigningKey;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A database's owner who knows how the ledger is built, and builds it anew: found by its signatures, by the key that
/// it began with, or by what was kept elsewhere.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(ALedger.class)
class ForgeryTest {

    @Inject
    History history;

    @ConfigProperty(name = "talaan.ledger.anchor-folder")
    Path folder;

    @ConfigProperty(name = "talaan.ledger.key-file")
    Path key;

    private Copies copies;

    @BeforeEach
    void aLedger() throws Exception {
        copies = history.copies();
    }

    /// Who cuts off the end as a whole leaves a ledger that is sound in itself.
    @Test
    void anEndThatWasCutOffOrABackupThatWasPutBack() throws Exception {
        try (var copy = copies.next()) {
            cut(copy);
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .isEmpty();
            assertFinds(copy, "kept checkpoint 00000000000000000601.txt");
        }
    }

    /// A backup that was put back, and has grown since under the true key.
    @Test
    void anotherEndThatHasGrownSince() throws Exception {
        try (var copy = copies.next()) {
            var forger = new Forger(copy);
            forger.run("update ledger_entry set body = replace(body, 'It is so.', 'It is not so.') where id = 601");
            forger.rebuild(Optional.of(key()));
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .isEmpty();
            assertFinds(copy, "kept checkpoint 00000000000000000601.txt");
        }
    }

    private static void cut(Connection copy) throws Exception {
        new Forger(copy)
                .run(
                        "delete from ledger_checkpoint where size > 385",
                        "delete from ledger_node where place > 0",
                        "delete from ledger_number where number >= 385",
                        "delete from change where number > 128",
                        "delete from ledger_entry where id > 385");
    }

    @Test
    void aChainThatWasComputedAnew() throws Exception {
        try (var copy = copies.next()) {
            var forger = new Forger(copy);
            forger.run("update ledger_entry set body = replace(body, 'Because.', 'I may.') where id = 302");
            forger.rebuild(Optional.empty());
            assertThat(look(copy).findings())
                    .anySatisfy(finding -> assertThat(finding)
                            .hasToString("checkpoint of 325: the entries are not those it was signed over; "
                                    + "the first other one is among the numbers 265 to 324"));
        }
    }

    /// Who takes checkpoints away as well leaves nothing in the database that speaks against it.
    @Test
    void aChainThatWasComputedAnewWithoutItsCheckpoints() throws Exception {
        try (var copy = copies.next()) {
            var forger = new Forger(copy);
            forger.run(
                    "update ledger_entry set body = replace(body, 'Because.', 'I may.') where id = 302",
                    "update change set reason = 'I may.' where id = (select change from ledger_entry where id = 302)",
                    "delete from ledger_checkpoint where size > 301");
            forger.rebuild(Optional.empty());
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .extracting(Finding::toString)
                    .containsExactly("number 265: from here on no checkpoint covers what is older than ten minutes");
            assertFinds(copy, "kept checkpoint 00000000000000000325.txt");
        }
    }

    /// What cannot be read keeps nobody from seeing the rest.
    @Test
    void whatMakesNoSenseAtAll() throws Exception {
        try (var copy = copies.next()) {
            new Forger(copy)
                    .run(
                            "update ledger_entry set body = replace(body, 'Because.', 'I may.') where id = 302",
                            "update ledger_entry set body = replace(body, 'Because.', '\\u0000') where id = 305",
                            "alter table ledger_number drop constraint ledger_number_leaf_check",
                            "update ledger_number set leaf = '\\x00' where number = 400",
                            "alter table ledger_number drop constraint ledger_entry_is_numbered_once",
                            "insert into ledger_number select 601, 601, leaf from ledger_number where number = 600");
            assertThat(look(copy).findings())
                    .extracting(Finding::toString)
                    .anyMatch(found -> found.startsWith("entry 302 (number 301)"))
                    .anyMatch(found -> found.startsWith("number 400: it cannot be read"))
                    .anyMatch(found -> found.startsWith("Changes: they cannot be read"))
                    .contains("entry 601: it has more than one number");
        }
    }

    @Test
    void aCheckpointThatIsGoneIsMissedWhereItWasKept() throws Exception {
        try (var copy = copies.next()) {
            new Forger(copy).run("delete from ledger_checkpoint where size = 325");
            assertThat(look(copy).findings())
                    .extracting(Finding::toString)
                    .containsExactly("kept checkpoint 00000000000000000325.txt: it is missing in the database");
        }
    }

    @Test
    void anotherKeyThatSignsAllAnew() throws Exception {
        try (var copy = copies.next()) {
            var mine = SigningKey.parse("talaan.test/ledger", SigningKey.create());
            var forger = new Forger(copy);
            forger.run("update ledger_entry set body = '{\"key\":\"" + mine.verifier() + "\"}' where type = 'KEY'");
            forger.rebuild(Optional.of(mine));
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .as("who knows neither the key nor a checkpoint is deceived")
                    .isEmpty();
            assertThat(new Fsck(Optional.of(key().verifier()), Optional.empty())
                            .look(copy)
                            .findings())
                    .extracting(Finding::place)
                    .containsExactly("entry 25 (number 24)");
            assertFinds(copy, "kept checkpoint 00000000000000000025.txt");
        }
    }

    @Test
    void aKeyThatNobodyHasVouchedFor() throws Exception {
        try (var copy = copies.next()) {
            var mine = SigningKey.parse("talaan.test/ledger", SigningKey.create());
            var forger = new Forger(copy);
            forger.run("update ledger_entry set type = 'KEY', change = null, body = '{\"key\":\"" + mine.verifier()
                    + "\"}' where id = 601");
            forger.rebuild(Optional.of(key()));
            assertThat(look(copy).findings())
                    .extracting(Finding::toString)
                    .contains("entry 601 (number 600): the key before has not vouched for " + mine.verifier());
        }
    }

    @Test
    void aClockThatWasSetBack() throws Exception {
        try (var copy = copies.next()) {
            var forger = new Forger(copy);
            forger.run("update ledger_entry set at = at - interval '3 days' where id = 600");
            forger.rebuild(Optional.of(key()));
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .extracting(Finding::toString)
                    .contains("entry 600 (number 599): it says an earlier time than the checkpoint before it: "
                            + "a clock was set back");
        }
    }

    /// Two writers who do not know of each other sign two ledgers of the same size.
    @Test
    void aForkOfTwoWriters() throws Exception {
        try (var copy = copies.next()) {
            var note = text(copy, "select note from ledger_checkpoint where size = 601");
            var forger = new Forger(copy);
            forger.run("update ledger_entry set body = replace(body, 'It is so.', 'It is not so.') where id = 601");
            forger.rebuild(Optional.of(key()));
            forger.run(
                    "alter table ledger_checkpoint drop constraint ledger_checkpoint_pkey",
                    "insert into ledger_checkpoint select 601, max(at), '" + note + "' from ledger_checkpoint");
            assertThat(new Fsck(Optional.empty(), Optional.empty()).look(copy).findings())
                    .extracting(Finding::place)
                    .containsExactly("checkpoint of 601");
        }
    }

    private void assertFinds(Connection copy, String place) throws Exception {
        assertThat(look(copy).findings()).extracting(Finding::place).contains(place);
    }

    private Report look(Connection copy) throws Exception {
        return new Fsck(Optional.empty(), Optional.of(folder)).look(copy);
    }

    private SigningKey key() throws Exception {
        return SigningKey.parse("talaan.test/ledger", Files.readString(key));
    }

    private static String text(Connection copy, String query) throws Exception {
        return new Forger(copy).text(query);
    }
}
