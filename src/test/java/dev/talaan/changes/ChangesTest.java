package dev.talaan.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.ledger.Door;
import dev.talaan.support.Ground;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The life of a Change, from the proposal to what is read back.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ChangesTest extends AnApproverAndABox {

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
            inTransaction.add(QuarkusTransaction.getStatus() != jakarta.transaction.Status.STATUS_NO_TRANSACTION);
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
}
