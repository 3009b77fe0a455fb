package dev.talaan.changes;

import static dev.talaan.changes.State.APPLYING;
import static dev.talaan.changes.State.APPROVED;
import static dev.talaan.changes.State.PROPOSED;

import dev.talaan.databricks.budget.Urgency;
import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.exception.ConstraintViolationException;

/// The Changes in the portal's books. Every method is one short transaction, and Databricks is asked in none.
@ApplicationScoped
class Register {

    private static final String PROPOSED_ONCE = "change_is_proposed_once";
    private static final String ONE_AT_A_TIME = "change_one_at_a_time";
    private static final UUID NOBODY = new UUID(0, 0);
    private static final String UNHELD = """
            select * from change where state in ('APPLYING', 'UNKNOWN') and held_until <= :now
            order by held_until limit 1 for update skip locked
            """;

    private final Ledger ledger;
    private final Kinds kinds;
    private final Session books;
    private final Holds holds;
    private final Clock clock;

    Register(Ledger ledger, Kinds kinds, Session books, Holds holds, Clock clock) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.books = books;
        this.holds = holds;
        this.clock = clock;
    }

    Optional<Change> find(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> byId(id));
    }

    Optional<Change> find(long number) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ChangeRecord.<ChangeRecord>findByIdOptional(number).map(ChangeRecord::value));
    }

    Optional<Result> resultOf(UUID change) {
        return ledger.of(change).reversed().stream()
                .filter(entry -> entry.body().containsKey(Bodies.WORDS))
                .findFirst()
                .map(entry -> Bodies.result(entry.body()));
    }

    /// The last Change of a subject and where it stands.
    String mark(Subject subject) {
        return QuarkusTransaction.requiringNew().call(() -> lastOf(subject, NOBODY));
    }

    /// Puts on record that it is going to be applied, and takes hold of it. Once this returns, the call may leave.
    ///
    /// @param mark as it was before the truth was read
    /// @throws Declined.Moved if another Change of the subject has come or ended since the mark
    /// @throws Declined.Busy if another Change of the subject is unsettled
    /// @throws Declined.Taken if a Change has this id already
    <P> Held<P> begin(
            ChangeKind<P> kind, P payload, Description description, Snapshot before, String mark, Proposal asked) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                var who = Optional.of(asked.person().id());
                var body = Bodies.proposed(kind.name(), description, asked.reason(), kind.write(payload));
                append(asked.id(), PROPOSED, who, asked.door(), body);
                append(asked.id(), APPROVED, Optional.empty(), Door.PORTAL, Bodies.approved());
                append(asked.id(), APPLYING, who, asked.door(), Bodies.applying(before));
                var until = holds.take(asked.id());
                if (!mark.equals(lastOf(description.subject(), asked.id()))) {
                    throw new Declined.Moved();
                }
                var change = byId(asked.id()).orElseThrow();
                return new Held<>(
                        new Asked<>(payload, change, before, Map.of()),
                        kind,
                        new Held.Hold(until),
                        Urgency.INTERACTIVE);
            });
        } catch (ConstraintViolationException violated) {
            throw declined(violated, description.subject());
        }
    }

    /// Takes hold of a Change that somebody began to apply and did not end. Other replicas skip what this one takes.
    Optional<Change> takeUp() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = unheld();
            found.ifPresent(change -> holds.take(change.id()));
            return found;
        });
    }

    /// The Changes whose end is still to be found out, by state.
    Map<State, ChangeMetrics.Unsettled> unsettled() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ChangeRecord.<ChangeRecord>list("state in ('APPLYING', 'UNKNOWN')").stream()
                        .map(ChangeRecord::value)
                        .collect(Collectors.toMap(
                                Change::state,
                                change -> new ChangeMetrics.Unsettled(1, change.proposedAt()),
                                ChangeMetrics.Unsettled::and)));
    }

    /// What the ledger says that was asked for, and answered.
    Held<?> held(Change change) {
        Map<String, String> payload = Map.of();
        Map<String, String> answered = Map.of();
        var before = new Snapshot(Map.of());
        for (var entry : ledger.of(change.id())) {
            switch (State.valueOf(entry.type())) {
                case PROPOSED -> payload = Bodies.payload(entry.body());
                case APPLYING -> before = Bodies.before(entry.body());
                case UNKNOWN -> answered = Bodies.result(entry.body()).ids();
                default -> {}
            }
        }
        var until = QuarkusTransaction.requiringNew().call(() -> holds.until(change.id()));
        return Held.of(change, kinds.of(change.kind()), payload, before, answered, until);
    }

    /// Puts on record what became of it. That it is so may be said by whoever has seen it; that it is not, only by
    /// whoever holds it, for somebody else may be about to do it. While nothing is known it stays held.
    ///
    /// @return the end that this put on record; empty if it has none yet, or had one already
    Optional<State> conclude(Held<?> held, Settlement settlement) {
        var change = held.change();
        var state = switch (settlement) {
            case Settlement.Applied _ -> State.VERIFIED;
            case Settlement.NotApplied _ -> State.FAILED;
            case Settlement.Unknown _ -> State.UNKNOWN;
        };
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = locked(change.id());
            var mine = holds.until(change.id()).equals(held.hold().until());
            if (state != State.VERIFIED && !mine) {
                return Optional.empty();
            }
            if (now.mayBecome(state)) {
                append(change.id(), state, Optional.empty(), Door.PORTAL, Bodies.settled(settlement));
            }
            if (state == State.UNKNOWN) {
                holds.take(change.id());
            }
            return Optional.of(state).filter(end -> end.isEnd() && now.mayBecome(end));
        });
    }

    private void append(UUID change, State state, Optional<UUID> person, Door door, Map<String, ?> body) {
        ledger.append(Entry.ofChange(change, state.name(), clock.instant(), person, door, body));
    }

    private State locked(UUID change) {
        return State.valueOf(books.createNativeQuery("select state from change where id = :id for update", String.class)
                .setParameter("id", change)
                .getSingleResult());
    }

    private Optional<Change> byId(UUID id) {
        return ChangeRecord.<ChangeRecord>find("id", id).firstResultOptional().map(ChangeRecord::value);
    }

    private Optional<Change> unheld() {
        return books.createNativeQuery(UNHELD, ChangeRecord.class)
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(ChangeRecord::value)
                .findFirst();
    }

    private Declined declined(ConstraintViolationException violated, Subject subject) {
        return switch (String.valueOf(violated.getConstraintName())) {
            case PROPOSED_ONCE -> new Declined.Taken();
            case ONE_AT_A_TIME ->
                QuarkusTransaction.requiringNew()
                        .call(() -> unsettled(subject))
                        .<Declined>map(Declined.Busy::new)
                        .orElseGet(Declined.Moved::new);
            default -> throw violated;
        };
    }

    private static String lastOf(Subject subject, UUID butNot) {
        return ChangeRecord.<ChangeRecord>find(
                        "workspace = ?1 and subjectType = ?2 and subjectName = ?3 and id <> ?4 "
                                + "order by number desc",
                        subject.workspace(),
                        subject.type(),
                        subject.name(),
                        butNot)
                .firstResultOptional()
                .map(last -> last.number + " " + last.state)
                .orElse("");
    }

    private static Optional<Change> unsettled(Subject subject) {
        return ChangeRecord.<ChangeRecord>find(
                        "workspace = ?1 and subjectType = ?2 and subjectName = ?3 and state in ('APPLYING', 'UNKNOWN')",
                        subject.workspace(),
                        subject.type(),
                        subject.name())
                .firstResultOptional()
                .map(ChangeRecord::value);
    }
}
