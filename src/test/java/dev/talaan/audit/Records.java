package dev.talaan.audit;

import dev.talaan.changes.Change;
import dev.talaan.changes.Changes;
import dev.talaan.changes.Proposal;
import dev.talaan.changes.Reason;
import dev.talaan.changes.State;
import dev.talaan.identity.Assignment;
import dev.talaan.identity.Person;
import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.Read;
import dev.talaan.support.Accounts;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/// What tests put on record: through the engine, or straight into the ledger where many or old ones are wanted.
@ApplicationScoped
class Records {

    static final Instant LONG_AGO = Instant.parse("2026-03-01T00:00:00Z");

    private final Changes changes;
    private final Ledger ledger;
    private final Deed deed;
    private final Session books;

    Records(Changes changes, Ledger ledger, Deed deed, Session books) {
        this.changes = changes;
        this.ledger = ledger;
        this.deed = deed;
        this.books = books;
    }

    static String subject() {
        return "thing-" + UUID.randomUUID();
    }

    /// Through the engine, by an account of the demonstration.
    Change done(Accounts who, String subject, String reason, State end) {
        var person = new Person(idOf(who), who.account(), List.of(Assignment.of("approver")));
        var proposal = new Proposal(UUID.randomUUID(), person, Door.BROWSER, Reason.of(reason), Optional.empty());
        return changes.propose(deed, new Deed.Wish(subject, end), proposal);
    }

    /// The stable id, which an account has from its first sign-in on.
    UUID idOf(Accounts who) {
        who.signedIn().get("/").then().statusCode(200);
        return QuarkusTransaction.requiringNew()
                .call(() -> books.createNativeQuery(
                                "select id from person where subject = :name and issuer <> 'test'", UUID.class)
                        .setParameter("name", who.account())
                        .getSingleResult());
    }

    /// Straight into the ledger, each a minute after the one before it.
    void many(int count, UUID person, String subject) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var i = 0; i < count; i++) {
                proposed(person, subject, "Number " + i + ".", LONG_AGO.plus(Duration.ofMinutes(i)));
            }
        });
    }

    void one(UUID person, String subject, String reason, Instant at) {
        QuarkusTransaction.requiringNew().run(() -> proposed(person, subject, reason, at));
    }

    private void proposed(UUID person, String subject, String reason, Instant at) {
        var body = Map.of(
                "kind",
                Deed.NAME,
                "workspace",
                "portal",
                "subject",
                Map.of("type", "thing", "name", subject),
                "sentence",
                "Do a deed to " + subject + ".",
                "reason",
                reason,
                "payload",
                Map.of("subject", subject));
        ledger.append(Entry.ofChange(UUID.randomUUID(), "PROPOSED", at, Optional.of(person), Door.BROWSER, body));
    }

    List<Read> reads() {
        return ledger.readsBefore(Long.MAX_VALUE, 10);
    }

    /// Of the last read; 0 where there is none.
    long lastId() {
        return reads().stream().mapToLong(Read::id).max().orElse(0);
    }
}
