package dev.talaan.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.identity.Person;
import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.support.Ground;
import dev.talaan.support.Persons;
import dev.talaan.support.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The life of a Change, from the proposal to what is read back.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ChangesTest {

    private static final Duration PAST_THE_HOLD = Duration.ofSeconds(31);

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

    private Person approver;
    private String box;

    @BeforeEach
    void begin() {
        toy.begin();
        approver = persons.with("approver", "approver:agency=RIM");
        box = UUID.randomUUID().toString();
    }

    @Test
    void whatWasDoneIsReadBackAndOnRecord() {
        var change = propose();
        assertThat(change.state()).isEqualTo(State.VERIFIED);
        assertThat(types(change)).containsExactly("PROPOSED", "APPROVED", "APPLYING", "VERIFIED");
        assertThat(changes.resultOf(change)).hasValueSatisfying(result -> {
            assertThat(result.words()).isEqualTo("It is labelled.");
            assertThat(result.ids()).containsEntry("box_id", box);
        });
    }

    @Test
    void theProposalSaysWhoWhenWhyAndWhat() {
        var change = propose();
        var proposed = ledger.of(change.id()).getFirst();
        assertThat(proposed.person()).contains(approver.id());
        assertThat(proposed.door()).isEqualTo(Door.BROWSER);
        assertThat(proposed.at()).isEqualTo(clock.instant());
        assertThat(proposed.body().toString())
                .contains("toy.label", "Because.", "box=" + box, "Label box " + box, "workspace=portal");
        assertThat(change)
                .returns("Because.", Change::reason)
                .returns("Label box " + box + ".", Change::sentence)
                .returns(new Subject("portal", "box", box), Change::subject)
                .returns(approver.id(), Change::proposer);
    }

    @Test
    void theIntentIsCommittedBeforeTheCallLeavesAndNoTransactionIsOpenThen() {
        var seen = new ArrayList<String>();
        var inTransaction = new ArrayList<Boolean>();
        toy.way = (name, change) -> {
            inTransaction.add(QuarkusTransaction.isActive());
            seen.addAll(types(change));
            return toy.label(name, change);
        };
        propose();
        assertThat(seen).containsExactly("PROPOSED", "APPROVED", "APPLYING");
        assertThat(inTransaction).containsExactly(false);
    }

    @Test
    void aRefusalEndsItAndSaysThatNothingWasChanged() {
        toy.way = (_, _) ->
                failure(new DatabricksError.PermissionDenied(new Detail(403, "PERMISSION_DENIED", "no MANAGE", "")));
        var change = propose();
        assertThat(change.state()).isEqualTo(State.FAILED);
        assertThat(words(change))
                .isEqualTo("Databricks refused: no MANAGE. Nothing was changed. Tell the platform team.");
    }

    @Test
    void anAnswerThatWasLostIsFoundByReading() {
        toy.way = (name, change) -> toy.label(name, change).chain(ChangesTest::broken);
        assertThat(propose().state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void withoutAnAnswerAndWithoutATraceItIsUnknownUntilItHasBeenLookedAtAgain() {
        toy.way = (_, _) -> broken();
        var change = propose();
        assertThat(change.state()).isEqualTo(State.UNKNOWN);
        settler.look();
        assertThat(now(change).state()).as("it is left alone for a while").isEqualTo(State.UNKNOWN);
        clock.advance(PAST_THE_HOLD);
        settler.look();
        assertThat(now(change).state()).isEqualTo(State.FAILED);
        assertThat(words(change)).isEqualTo("It is not labelled.");
        assertThat(toy.asked).as("what can be done twice is not applied again").hasValue(1);
    }

    @Test
    void itStaysUnknownWhileNothingCanBeReadAndTheRecordDoesNotGrow() {
        toy.way = (name, change) -> {
            toy.sight = failure(new DatabricksError.Unavailable(Detail.of("no connection"), true));
            return toy.label(name, change).chain(ChangesTest::broken);
        };
        var change = propose();
        for (var i = 0; i < 3; i++) {
            clock.advance(PAST_THE_HOLD);
            settler.look();
        }
        assertThat(types(change)).containsExactly("PROPOSED", "APPROVED", "APPLYING", "UNKNOWN");
        toy.sight = Uni.createFrom().voidItem();
        clock.advance(PAST_THE_HOLD);
        settler.look();
        assertThat(now(change).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void whatCannotBeDoneTwiceIsAppliedAgainIfItWasNotDone() {
        toy.repeatable = true;
        toy.way = (_, _) -> broken();
        var change = propose();
        toy.way = toy::label;
        clock.advance(PAST_THE_HOLD);
        settler.look();
        assertThat(now(change).state()).isEqualTo(State.VERIFIED);
        assertThat(toy.asked).hasValue(2);
    }

    @Test
    void itIsNotAppliedAgainOnAnotherTruthThanWasSeen() {
        toy.repeatable = true;
        toy.way = (_, _) -> broken();
        var change = propose();
        toy.labels.put(box, UUID.randomUUID());
        clock.advance(PAST_THE_HOLD);
        settler.look();
        assertThat(now(change).state()).isEqualTo(State.FAILED);
        assertThat(words(change)).contains("things have changed since it was asked for");
        assertThat(toy.asked).hasValue(1);
    }

    @Test
    void itIsNotAppliedAgainWhenNobodyExpectsItAnyMore() {
        toy.repeatable = true;
        toy.way = (_, _) -> broken();
        var change = propose();
        clock.advance(Duration.ofMinutes(16));
        settler.look();
        assertThat(now(change).state()).isEqualTo(State.FAILED);
        assertThat(toy.asked).hasValue(1);
    }

    @Test
    void aCallThatNeverAnswersIsGivenUp() {
        toy.way = (_, _) -> Uni.createFrom().nothing();
        var change = propose();
        assertThat(change.state()).as("nobody waits longer than the patience").isEqualTo(State.APPLYING);
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> now(change).state() == State.UNKNOWN);
    }

    @Test
    void whatThePersonsRolesDoNotReachIsNotEvenLookedAt() {
        toy.sight = failure(new AssertionError("looked"));
        for (var roles : List.of("approver:agency=BOM", "preparer", "admin", "approver:catalog=RIM")) {
            var other = persons.with("other", roles);
            assertThatThrownBy(() -> changes.propose(toy, box, proposal(other, UUID.randomUUID(), "")))
                    .isInstanceOf(Declined.NotAllowed.class);
        }
        assertThat(toy.asked).hasValue(0);
    }

    @Test
    void whatHasMovedSinceItWasOnTheScreenIsNotApplied() {
        var seen = new Snapshot(java.util.Map.of("label", "")).digest();
        toy.labels.put(box, UUID.randomUUID());
        assertThatThrownBy(() -> changes.propose(toy, box, proposal(approver, UUID.randomUUID(), seen)))
                .isInstanceOf(Declined.Moved.class);
        toy.labels.clear();
        assertThat(changes.propose(toy, box, proposal(approver, UUID.randomUUID(), seen))
                        .state())
                .isEqualTo(State.VERIFIED);
    }

    @Test
    void whatCannotBeReadIsNotProposed() {
        toy.sight = failure(new DatabricksError.TimedOut(Detail.of("no answer in time")));
        var id = UUID.randomUUID();
        assertThatThrownBy(() -> changes.propose(toy, box, proposal(approver, id, "")))
                .isInstanceOf(DatabricksError.TimedOut.class);
        assertThat(changes.find(id)).isEmpty();
        assertThat(ledger.of(id)).isEmpty();
    }

    private Change propose() {
        return changes.propose(toy, box, proposal(approver, UUID.randomUUID(), ""));
    }

    private static Proposal proposal(Person person, UUID id, String seen) {
        return new Proposal(
                id,
                person,
                Door.BROWSER,
                Reason.of("Because."),
                Optional.of(seen).filter(digest -> !digest.isEmpty()));
    }

    private Change now(Change change) {
        return changes.find(change.id()).orElseThrow();
    }

    private String words(Change change) {
        return changes.resultOf(change).orElseThrow().words();
    }

    private List<String> types(Change change) {
        return ledger.of(change.id()).stream().map(Entry::type).toList();
    }

    private static Uni<Void> broken() {
        return failure(new DatabricksError.Unavailable(Detail.of("the connection broke"), false));
    }

    private static <T> Uni<T> failure(Throwable failure) {
        return Uni.createFrom().failure(failure);
    }
}
