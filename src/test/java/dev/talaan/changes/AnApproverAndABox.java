package dev.talaan.changes;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.identity.Person;
import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.support.Persons;
import dev.talaan.support.TestClock;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/// An approver and a box that nobody has labelled yet.
abstract class AnApproverAndABox {

    @Inject
    Changes changes;

    @Inject
    Settler settler;

    @Inject
    Ledger ledger;

    @Inject
    ToyKind toy;

    @Inject
    Persons persons;

    @Inject
    TestClock clock;

    Person approver;
    String box;

    @BeforeEach
    void begin() {
        toy.begin();
        approver = persons.with("approver", "approver:agency=RIM");
        box = UUID.randomUUID().toString();
    }

    Change propose() {
        return changes.propose(toy, box, proposal(approver, UUID.randomUUID(), ""));
    }

    static Proposal proposal(Person person, UUID id, String seen) {
        return new Proposal(
                id,
                person,
                Door.BROWSER,
                Reason.of("Because."),
                Optional.of(seen).filter(digest -> !digest.isEmpty()));
    }

    Change now(Change change) {
        return changes.find(change.id()).orElseThrow();
    }

    String words(Change change) {
        return changes.resultOf(change).orElseThrow().words();
    }

    List<String> types(Change change) {
        return ledger.of(change.id()).stream().map(Entry::type).toList();
    }

    static Uni<Void> broken() {
        return failure(new DatabricksError.Unavailable(Detail.of("the connection broke"), false));
    }

    static <T> Uni<T> failure(Throwable failure) {
        return Uni.createFrom().failure(failure);
    }
}
