package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.support.TestClock;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TokenSourceTest {

    private static final Duration LIFE = Duration.ofHours(1);

    private final TestClock clock = new TestClock();
    private final History history = new History(clock);
    private final Deque<CompletableFuture<Token>> asked = new ArrayDeque<>();
    private final TokenSource source = new TokenSource(
            () -> {
                var answer = new CompletableFuture<Token>();
                asked.add(answer);
                return Uni.createFrom().completionStage(answer);
            },
            Settings.USUAL,
            clock,
            history);

    @Test
    void howeverManyWaitOneIsFetched() {
        var waiting = IntStream.range(0, 50).mapToObj(_ -> ask()).toList();
        assertThat(asked).hasSize(1);
        answer("one");
        waiting.forEach(caller -> caller.assertItem(caller.getItem()).assertCompleted());
        assertThat(waiting).allMatch(caller -> caller.getItem().value().equals("one"));
        assertThat(ask().getItem().value()).isEqualTo("one");
        assertThat(asked).isEmpty();
    }

    @Test
    void aCallerWhoLeavesTakesNothingFromTheOthers() {
        var first = ask();
        var second = ask();
        first.cancel();
        answer("one");
        second.assertCompleted();
        assertThat(ask().getItem().value()).isEqualTo("one");
    }

    @Test
    void itIsReplacedBeforeItsEndAndNobodyWaits() {
        hold("one");
        clock.advance(LIFE.minusMinutes(5).minusSeconds(1));
        assertThat(ask().getItem().value()).isEqualTo("one");
        assertThat(asked).as("not yet").isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(ask().getItem().value()).as("the old one, at once").isEqualTo("one");
        assertThat(ask().getItem().value()).isEqualTo("one");
        assertThat(asked).as("one at a time").hasSize(1);
        answer("two");
        assertThat(ask().getItem().value()).isEqualTo("two");
    }

    @Test
    void aFailureDoesNotHurtWhileTheOldOneIsGood() {
        hold("one");
        clock.advance(LIFE.minusMinutes(5));
        ask().assertCompleted();
        fail();
        assertThat(ask().getItem().value()).isEqualTo("one");
        assertThat(asked).as("it rests").isEmpty();
        assertThat(history.trouble().orElseThrow().words()).contains("away");
        assertThat(history.trouble().orElseThrow().over()).isEqualTo(SignInState.Over.NOT_YET);
        clock.advance(Settings.USUAL.restAfterFailure());
        assertThat(ask().getItem().value()).isEqualTo("one");
        assertThat(asked).as("and tries again").hasSize(1);
        fail();
        clock.advance(Duration.ofMinutes(5));
        var last = ask();
        assertThat(asked).as("its end has come, no rest").hasSize(1);
        fail();
        last.assertFailedWith(Unavailable.class);
    }

    @Test
    void theTroubleIsOverOnceThisSourceGaveAnother() {
        ask();
        fail();
        history.refreshed("another source");
        assertThat(history.trouble().orElseThrow().over()).isEqualTo(SignInState.Over.NOT_YET);
        hold("one");
        assertThat(history.trouble().orElseThrow().over()).isEqualTo(SignInState.Over.SINCE);
        assertThat(history.trouble().orElseThrow().words()).contains("away");
    }

    @Test
    void allWhoWaitHearOfAFailureAndTheNextTriesAgain() {
        var first = ask();
        var second = ask();
        fail();
        first.assertFailedWith(Unavailable.class);
        second.assertFailedWith(Unavailable.class);
        var third = ask();
        answer("one");
        third.assertCompleted();
    }

    @Test
    void aRefusedTokenIsReplacedOnceHoweverManySawItRefused() {
        var one = hold("one");
        source.refused(one);
        var waiting = ask();
        source.refused(one);
        assertThat(ask().getItem()).isNull();
        assertThat(asked).hasSize(1);
        answer("two");
        assertThat(waiting.getItem().value()).isEqualTo("two");
        source.refused(one);
        assertThat(ask().getItem().value())
                .as("who comes late with the old one changes nothing")
                .isEqualTo("two");
        assertThat(asked).isEmpty();
    }

    @Test
    void theOneAfterARefusedOneStaysForAWhileIfItIsRefusedToo() {
        assertThat(source.refused(hold("one"))).isTrue();
        var two = hold("two");
        clock.advance(Settings.USUAL.restAfterFailure().minusMillis(1));
        assertThat(source.refused(two)).isFalse();
        assertThat(ask().getItem()).isSameAs(two);
        assertThat(asked).as("another one would not help").isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(source.refused(two)).isTrue();
        ask();
        assertThat(asked).as("later it might").hasSize(1);
    }

    @Test
    void oneThatWasTakenIsReplacedAtOnceWhenItIsRefused() {
        source.refused(hold("one"));
        var two = hold("two");
        source.accepted(two);
        assertThat(source.refused(two)).isTrue();
        ask();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aShortLifeIsUsedToItsHalfAtLeast() {
        var caller = ask();
        asked.remove().complete(new Token("short", clock.instant().plusSeconds(60)));
        caller.assertCompleted();
        clock.advance(Duration.ofSeconds(29));
        ask();
        assertThat(asked).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        ask();
        assertThat(asked).hasSize(1);
    }

    @Test
    void aSourceThatThrowsIsAFailureLikeAnother() {
        var broken = new TokenSource(
                () -> {
                    throw new Unavailable(Detail.of("away"), true);
                },
                Settings.USUAL,
                clock,
                history);
        assertThatThrownBy(() -> broken.token().await().indefinitely()).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> broken.token().await().indefinitely()).isInstanceOf(Unavailable.class);
    }

    private UniAssertSubscriber<Token> ask() {
        return source.token().subscribe().withSubscriber(UniAssertSubscriber.create());
    }

    private Token hold(String value) {
        var caller = ask();
        answer(value);
        return caller.getItem();
    }

    private void answer(String value) {
        asked.remove().complete(new Token(value, clock.instant().plus(LIFE)));
    }

    private void fail() {
        asked.remove().completeExceptionally(new Unavailable(Detail.of("away"), true));
    }
}
