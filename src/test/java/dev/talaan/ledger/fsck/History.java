package dev.talaan.ledger.fsck;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.proof.Checkpoints;
import dev.talaan.support.Persons;
import dev.talaan.support.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Two hundred Changes on record: 601 entries with the key's, whose ids are their numbers and one, and eleven
/// checkpoints. Number 301 is a proposal.
@ApplicationScoped
class History {

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Persons persons;
    private final TestClock clock;
    private final String url;
    private Copies copies;

    History(
            Ledger ledger,
            Checkpoints checkpoints,
            Persons persons,
            TestClock clock,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url) {
        this.url = url;
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.persons = persons;
        this.clock = clock;
    }

    /// Written once, copied as often as wanted.
    synchronized Copies copies() throws SQLException, IOException {
        if (copies == null) {
            write();
            copies = new Copies(url);
        }
        return copies;
    }

    private void write() {
        var person = Optional.of(persons.with("approver", "approver").id());
        for (var i = 0; i < 200; i++) {
            change(UUID.randomUUID(), person, "box-" + i);
            if (i % 20 == 7) {
                checkpoints.now();
            }
        }
        checkpoints.now();
    }

    private void change(UUID id, Optional<UUID> person, String box) {
        append(
                id,
                "PROPOSED",
                person,
                Map.of(
                        "kind", "toy.label",
                        "workspace", "portal",
                        "subject", Map.of("type", "box", "name", box),
                        "sentence", "Label it.",
                        "reason", "Because.",
                        "payload", Map.of("label", "x")));
        append(id, "APPLYING", person, Map.of("observed", Map.of("label", ""), "digest", "0"));
        append(id, "VERIFIED", Optional.empty(), Map.of("words", "It is so.", "databricks", Map.of()));
        clock.advance(Duration.ofMinutes(1));
    }

    private void append(UUID id, String type, Optional<UUID> person, Map<String, ?> body) {
        QuarkusTransaction.requiringNew()
                .run(() -> ledger.append(Entry.ofChange(id, type, clock.instant(), person, Door.BROWSER, body)));
    }
}
