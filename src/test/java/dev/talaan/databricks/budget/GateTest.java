package dev.talaan.databricks.budget;

import static dev.talaan.databricks.budget.Urgency.BACKGROUND;
import static dev.talaan.databricks.budget.Urgency.INTERACTIVE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksError.Busy;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who is let in when, by a clock that the test moves.
class GateTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private static final CompletableFuture<?> NEVER = new CompletableFuture<>();

    private final FakeTicker ticker = new FakeTicker();
    private final Gate gate = new Gate(ticker, Duration.ofSeconds(30), Duration.ofSeconds(5));
    private final Slots slots = Slots.own(1);
    private final Lane lane = new Lane("test", List.of(slots), 50);
    private final List<String> sent = new ArrayList<>();
    private final AtomicReference<Throwable> trouble = new AtomicReference<>();

    @Test
    void peopleGoBeforeTheBackgroundInTheOrderInWhichTheyCame() {
        var inside = holds("first");
        asks("background", BACKGROUND);
        asks("one", INTERACTIVE);
        asks("two", INTERACTIVE);
        inside.complete("done");
        assertThat(sent).containsExactly("first", "one", "two", "background");
    }

    @Test
    void theBackgroundIsNotLeftStandingForEver() {
        var inside = holds("first");
        asks("background", BACKGROUND);
        ticker.advance(Duration.ofSeconds(6));
        asks("somebody who came later", INTERACTIVE);
        inside.complete("done");
        assertThat(sent).containsExactly("first", "background", "somebody who came later");
    }

    @Test
    void whoeverGoesLeavesTheQueueUnsent() {
        var inside = holds("first");
        var goes = asks("goes", INTERACTIVE);
        asks("stays", INTERACTIVE);
        assertThat(gate.waiting(INTERACTIVE)).isEqualTo(2);
        goes.cancel();
        assertThat(gate.waiting(INTERACTIVE)).isEqualTo(1);
        inside.complete("done");
        assertThat(sent).containsExactly("first", "stays");
    }

    @Test
    void whoeverHearsThatNobodyWaitsLeavesTheQueueToo() {
        var inside = holds("first");
        var gone = new CompletableFuture<Void>();
        gate.pass(lane, INTERACTIVE, gone, _ -> call("goes")).subscribe().with(_ -> {}, trouble::set);
        gone.complete(null);
        assertThat(gate.waiting(INTERACTIVE)).isZero();
        assertThat(trouble.get()).isInstanceOf(CancellationException.class);
        inside.complete("done");
        assertThat(sent).containsExactly("first");
    }

    @Test
    void whoeverGoesFromInsideMakesRoom() {
        var inside = gate.pass(lane, INTERACTIVE, NEVER, _ -> Uni.createFrom().nothing())
                .subscribe()
                .with(_ -> {});
        asks("next", INTERACTIVE);
        assertThat(sent).isEmpty();
        inside.cancel();
        assertThat(sent).containsExactly("next");
    }

    @Test
    void whoHasWaitedTooLongHearsThatThePortalIsBusy() {
        holds("first");
        asks("waits", INTERACTIVE);
        ticker.advance(Duration.ofSeconds(29));
        assertThat(trouble).hasValue(null);
        ticker.advance(Duration.ofSeconds(1));
        assertThat(trouble.get()).isInstanceOfSatisfying(Busy.class, busy -> {
            assertThat(busy.nothingHappened()).isTrue();
            assertThat(busy.advice()).contains("The portal is busy: it holds itself back");
            assertThat(busy.refusal()).contains("Nothing was changed.");
        });
        assertThat(lane.refused()).isEqualTo(1);
        assertThat(sent).containsExactly("first");
    }

    @Test
    void aFullQueueRefusesAtOnceAndAnotherLaneIsOpen() {
        holds("first");
        IntStream.range(0, 50).forEach(i -> asks("waits " + i, INTERACTIVE));
        assertThat(trouble).hasValue(null);
        asks("one too many", INTERACTIVE);
        assertThat(trouble.get()).isInstanceOf(Busy.class).hasMessageContaining("too many questions");
        gate.pass(new Lane("other", List.of(Slots.own(1)), 1), INTERACTIVE, NEVER, _ -> call("other"))
                .subscribe()
                .with(_ -> {});
        assertThat(sent).containsExactly("first", "other");
    }

    @Test
    void whatIsHeldLongerThanItsCallIsGivenBackThen() {
        var end = new CompletableFuture<Void>();
        gate.pass(lane, INTERACTIVE, NEVER, pass -> {
                    pass.heldUntil(end);
                    return call("statement");
                })
                .subscribe()
                .with(_ -> {});
        asks("next", INTERACTIVE);
        assertThat(sent).containsExactly("statement");
        end.complete(null);
        assertThat(sent).containsExactly("statement", "next");
    }

    /// Its room has been given back, perhaps to somebody else.
    @Test
    void whoeverHasGoneBeginsNothingThatOutlivesTheCall() {
        var inside = holds("first");
        var asked = new AtomicReference<Cancellable>();
        asked.set(gate.pass(lane, INTERACTIVE, NEVER, pass -> {
                    asked.get().cancel();
                    pass.heldUntil(new CompletableFuture<>());
                    return call("statement");
                })
                .subscribe()
                .with(_ -> {}, _ -> {}));
        inside.complete("done");
        asks("next", INTERACTIVE);
        assertThat(sent).containsExactly("first", "next");
    }

    @Test
    void whatNeverLeftIsNotCounted() {
        var rate = new Rate(1, SECOND, 0);
        rate.share(Share.ALONE, ticker.now());
        var rated = new Lane("rated", List.of(rate), 10);
        gate.pass(rated, INTERACTIVE, NEVER, pass -> {
                    pass.unused();
                    return call("stayed");
                })
                .subscribe()
                .with(_ -> {});
        assertThat(rate.used(ticker.now())).isZero();
        gate.pass(rated, INTERACTIVE, NEVER, _ -> call("left")).subscribe().with(_ -> {});
        assertThat(sent).containsExactly("stayed", "left");
    }

    @Test
    void thousandsThatAnswerAtOnceNeedNoStack() {
        var wide = new Lane("wide", List.of(Slots.own(1)), 20_000);
        var inside = new CompletableFuture<String>();
        gate.pass(wide, INTERACTIVE, NEVER, _ -> Uni.createFrom().completionStage(inside))
                .subscribe()
                .with(_ -> {});
        IntStream.range(0, 5_000)
                .forEach(i -> gate.pass(wide, INTERACTIVE, NEVER, _ -> call("x"))
                        .subscribe()
                        .with(_ -> {}));
        inside.complete("done");
        assertThat(sent).hasSize(5_000);
    }

    private CompletableFuture<String> holds(String name) {
        var answer = new CompletableFuture<String>();
        gate.pass(lane, INTERACTIVE, NEVER, _ -> {
                    sent.add(name);
                    return Uni.createFrom().completionStage(answer);
                })
                .subscribe()
                .with(_ -> {});
        return answer;
    }

    private Cancellable asks(String name, Urgency urgency) {
        return gate.pass(lane, urgency, NEVER, _ -> call(name)).subscribe().with(_ -> {}, trouble::set);
    }

    private Uni<String> call(String name) {
        sent.add(name);
        return Uni.createFrom().item(name);
    }
}
