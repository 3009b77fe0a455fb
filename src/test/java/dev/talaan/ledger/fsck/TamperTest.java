package dev.talaan.ledger.fsck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a database's owner does with the triggers off is found, and where. Each is tried on a copy of a real ledger.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(ALedger.class)
class TamperTest {

    @Inject
    History history;

    @ConfigProperty(name = "talaan.ledger.anchor-folder")
    Path folder;

    private Copies copies;

    @BeforeEach
    void aLedger() throws Exception {
        copies = history.copies();
    }

    @Test
    void asItWasWrittenItIsSound() throws Exception {
        try (var copy = copies.next()) {
            var report = look(copy);
            assertThat(report.findings()).isEmpty();
            assertThat(report.words()).isEqualTo("valid: 601 entries, 22 checkpoints");
            assertThat(report.covered()).isEqualTo(601);
            assertThat(report.keys()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ledger_entry      | set change = gen_random_uuid() where id = 302            | entry 302 (number 301)
            ledger_entry      | set type = 'FAILED' where id = 302                       | entry 302 (number 301)
            ledger_entry      | set version = 2 where id = 302                           | entry 302 (number 301)
            ledger_entry      | set at = at - interval '1 microsecond' where id = 302    | entry 302 (number 301)
            ledger_entry      | set person = null where id = 302                         | entry 302 (number 301)
            ledger_entry      | set door = 'PORTAL' where id = 302                       | entry 302 (number 301)
            ledger_entry      | set body = replace(body, 'Because', 'Becausf') where id = 302 | entry 302 (number 301)
            ledger_entry      | set body = overlay(body placing '{ ' from 1 for 1) where id = 302 | entry 302 (number 301)
            ledger_number     | set entry = 9999 where number = 301                      | entry 9999 (number 301)
            ledger_number     | set leaf = set_bit(leaf, 0, 1 - get_bit(leaf, 0)) where number = 301 | entry 302 (number 301)
            ledger_number     | set number = number + 1000 where number > 500            | number 501
            ledger_node       | set hash = set_bit(hash, 0, 1 - get_bit(hash, 0)) where place = 1 | node 1 of level 1
            ledger_node       | set place = 7 where place = 1                            | node 7 of level 1
            ledger_node       | set level = 2 where place = 1                            | node 1 of level 2
            ledger_checkpoint | set size = 500 where size = 601                          | checkpoint of 500
            ledger_checkpoint | set at = at + interval '1 microsecond' where size = 601  | checkpoint of 601
            ledger_checkpoint | set note = replace(note, 'talaan.test', 'talaan.best') where size = 601 | checkpoint of 601
            ledger_checkpoint | set note = (select note from ledger_checkpoint where size = 25) where size = 601 | checkpoint of 601
            ledger_checkpoint | set note = replace(note, '— talaan', '— talaan !!') where size = 601 | checkpoint of 601
            ledger_checkpoint | set note = '' where size = 601                           | checkpoint of 601
            ledger_waiting    | -                                                        | entry 9999
            """)
    void aBitInAnyColumn(String table, String tampering, String place) throws Exception {
        var statement =
                tampering.equals("-") ? "insert into " + table + " values (9999)" : "update " + table + " " + tampering;
        finds(place, statement);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            kind = 'toy.other'
            workspace = 'elsewhere'
            subject_type = 'crate'
            subject_name = 'another'
            sentence = 'Burn it.'
            reason = 'I may.'
            proposer = gen_random_uuid()
            door = 'OTHER'
            proposed_at = proposed_at - interval '1 day'
            state = 'FAILED'
            state_at = state_at + interval '1 day'
            """)
    void whatIsKeptForSearch(String tampering) throws Exception {
        try (var copy = copies.next()) {
            new Forger(copy)
                    .run(
                            "alter table change drop constraint change_proposer_fkey",
                            "update change set " + tampering + " where number = 17");
            assertThat(look(copy).findings())
                    .singleElement()
                    .hasToString("Change %s: what is kept for search is not what its entries say"
                            .formatted(new Forger(copy).text("select id from change where number = 17")));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "302, 301", "601, 600"})
    void aRowThatIsGone(long entry, long number) throws Exception {
        finds("entry %d (number %d)".formatted(entry, number), "delete from ledger_entry where id = " + entry);
        finds("entry " + entry, "delete from ledger_number where number = " + number);
        finds(
                number == 600 ? "checkpoint of 601" : "number " + number,
                "delete from ledger_entry where id = " + entry,
                "delete from ledger_number where number = " + number);
    }

    @Test
    void twoRowsThatHaveChangedPlaces() throws Exception {
        finds("entry 302 (number 301)", """
                with other as (select * from ledger_entry where id in (302, 305))
                update ledger_entry e
                set change = o.change, type = o.type, at = o.at, person = o.person, door = o.door, body = o.body
                from other o where e.id in (302, 305) and o.id <> e.id
                """);
        finds("checkpoint of 325", """
                create temporary table swapped as
                    select 604 - number as number, entry, leaf from ledger_number where number in (301, 303);
                delete from ledger_number where number in (301, 303);
                insert into ledger_number select * from swapped
                """);
    }

    @Test
    void aRowThatWasPutIn() throws Exception {
        var another = "insert into ledger_entry (id, type, version, at, door, body) overriding system value "
                + "values (%d, 'READ', 1, now(), 'BROWSER', '{}')";
        finds("entry 9999", another.formatted(9999));
        try (var copy = copies.next()) {
            var forger = new Forger(copy);
            forger.run(
                    "alter table ledger_entry alter id drop identity",
                    "update ledger_entry set id = 9998 where id = 302",
                    another.formatted(302));
            forger.rebuild(Optional.empty());
            assertFinds(copy, "checkpoint of 325");
        }
    }

    private void finds(String place, String... tampering) throws Exception {
        try (var copy = copies.next()) {
            new Forger(copy).run(tampering);
            assertFinds(copy, place);
        }
    }

    private void assertFinds(Connection copy, String place) throws Exception {
        assertThat(look(copy).findings()).extracting(Finding::place).contains(place);
    }

    private Report look(Connection copy) throws Exception {
        return new Fsck(Optional.empty(), Optional.of(folder)).look(copy);
    }
}
