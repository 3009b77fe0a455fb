package dev.talaan.changes;

import static dev.talaan.changes.State.APPLYING;
import static dev.talaan.changes.State.APPROVED;
import static dev.talaan.changes.State.PROPOSED;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
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
            order by held_until limit :most for update skip locked
            """;

    private final Ledger ledger;
    private final Kinds kinds;
    private final Session books;
    private final Clock clock;
    private final ChangesConfig config;

    Register(Ledger ledger, Kinds kinds, Session books, Clock clock, ChangesConfig config) {
        this.ledger = ledger;
        this.kinds = kinds;
        this.books = books;
        this.clock = clock;
        this.config = config;
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
                hold(asked.id());
                if (!mark.equals(lastOf(description.subject(), asked.id()))) {
                    throw new Declined.Moved();
                }
                return new Held<>(byId(asked.id()).orElseThrow(), kind, payload, before);
            });
        } catch (ConstraintViolationException violated) {
            throw declined(violated, description.subject());
        }
    }

    /// Takes hold of Changes that somebody began to apply and did not end. Other replicas skip what this one takes.
    List<Change> takeUp(int most) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var found = unheld(most);
            found.forEach(change -> hold(change.id()));
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

    /// What the ledger says that was asked for.
    Held<?> held(Change change) {
        Map<String, String> payload = Map.of();
        var before = new Snapshot(Map.of());
        for (var entry : ledger.of(change.id())) {
            switch (State.valueOf(entry.type())) {
                case PROPOSED -> payload = Bodies.payload(entry.body());
                case APPLYING -> before = Bodies.before(entry.body());
                default -> {}
            }
        }
        return Held.of(change, kinds.of(change.kind()), payload, before);
    }

    /// Puts on record what became of it. Until something is known it stays held for a while, and is looked at again.
    ///
    /// @return the end that this put on record; empty if it has none yet, or had one already
    Optional<State> conclude(Change change, Settlement settlement) {
        var state = switch (settlement) {
            case Settlement.Applied _ -> State.VERIFIED;
            case Settlement.NotApplied _ -> State.FAILED;
            case Settlement.Unknown _ -> State.UNKNOWN;
        };
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = locked(change.id());
            if (now.mayBecome(state)) {
                append(change.id(), state, Optional.empty(), Door.PORTAL, Bodies.settled(settlement));
            }
            if (state == State.UNKNOWN) {
                hold(change.id());
            }
            return Optional.of(state).filter(end -> end.isEnd() && now.mayBecome(end));
        });
    }

    private void append(UUID change, State state, Optional<UUID> person, Door door, Map<String, ?> body) {
        ledger.append(Entry.ofChange(change, state.name(), clock.instant(), person, door, body));
    }

    private void hold(UUID change) {
        books.createNativeMutationQuery("update change set held_until = :until where id = :id")
                .setParameter("until", clock.instant().plus(config.hold()))
                .setParameter("id", change)
                .executeUpdate();
    }

    private State locked(UUID change) {
        return State.valueOf(books.createNativeQuery("select state from change where id = :id for update", String.class)
                .setParameter("id", change)
                .getSingleResult());
    }

    private Optional<Change> byId(UUID id) {
        return ChangeRecord.<ChangeRecord>find("id", id).firstResultOptional().map(ChangeRecord::value);
    }

    private List<Change> unheld(int most) {
        return books.createNativeQuery(UNHELD, ChangeRecord.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultStream()
                .map(ChangeRecord::value)
                .toList();
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
                                + "order by proposedAt desc, number desc",
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
