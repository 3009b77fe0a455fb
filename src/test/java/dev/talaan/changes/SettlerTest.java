package dev.talaan.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.support.Ground;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What becomes of a Change that nobody knows the end of.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class SettlerTest extends AnApproverAndABox {

    private static final Duration PAST_THE_HOLD = Duration.ofSeconds(31);

    @Inject
    MeterRegistry meters;

    @Inject
    Look look;

    @Inject
    Register register;

    @Inject
    Execution execution;

    @Test
    void howManyAreUnsettledAndForHowLongIsToBeWatched() {
        look.untilSettled(() -> clock.advance(PAST_THE_HOLD));
        toy.way = (_, _) -> broken();
        var change = propose();
        clock.advance(Duration.ofSeconds(10));
        settler.look();
        assertThat(gauge("talaan.changes.unsettled")).isEqualTo(1);
        assertThat(gauge("talaan.changes.oldest")).isEqualTo(10);
        clock.advance(PAST_THE_HOLD);
        settler.look();
        assertThat(gauge("talaan.changes.unsettled")).isZero();
        assertThat(gauge("talaan.changes.oldest")).isZero();
        var ended = meters.get("talaan.changes.time")
                .tags("kind", change.kind(), "state", "FAILED")
                .timer();
        assertThat(ended.count()).isPositive();
    }

    private double gauge(String name) {
        return meters.get(name).tag("state", "UNKNOWN").gauge().value();
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
    void whoHasLostHoldOfItSendsNothingAndSaysNothing() {
        toy.repeatable = true;
        toy.way = (_, _) -> broken();
        var change = propose();
        clock.advance(PAST_THE_HOLD);
        var slow = register.held(register.takeUp().orElseThrow());
        clock.advance(PAST_THE_HOLD);
        var quick = register.held(register.takeUp().orElseThrow());
        toy.way = (_, _) -> failure(new DatabricksError.PermissionDenied(Detail.of("no")));
        execution.resume(slow);
        assertThat(toy.asked).as("the slow one sends nothing").hasValue(1);
        assertThat(now(change).state()).isEqualTo(State.UNKNOWN);
        execution.resume(quick);
        assertThat(now(change).state()).isEqualTo(State.FAILED);
        toy.way = toy::label;
        execution.resume(slow);
        assertThat(toy.asked).hasValue(2);
        assertThat(types(change)).containsExactly("PROPOSED", "APPROVED", "APPLYING", "UNKNOWN", "FAILED");
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
        assertThat(words(change)).contains("Things have changed since it was asked for");
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
}
