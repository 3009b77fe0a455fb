package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.RateLimited;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.support.TestClock;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadingsTest {

    private record Settings(
            Duration freshFor, Duration patience, Duration abandonAfter, Duration restAfterFailure, int kept)
            implements DatabricksConfig.Reading {}

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final TestClock clock = new TestClock();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger joins = new AtomicInteger();
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private volatile CompletableFuture<String> answer = new CompletableFuture<>();

    @Test
    void twoHundredReadersAskOnce() throws Exception {
        var readings = readings(LONG, LONG);
        var ready = new CountDownLatch(200);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 200)
                    .mapToObj(_ -> threads.submit(() -> {
                        ready.countDown();
                        ready.await();
                        return read(readings);
                    }))
                    .toList();
            ready.await();
            answer.complete("110");
            for (var reader : readers) {
                assertThat(reader.get()).isEqualTo(new Reading.Fresh<>("110", TestClock.START));
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoeverJoinsAnAskingIsCounted() {
        var readings = readings(LONG, LONG);
        var readers = List.of(1, 2, 3).stream()
                .map(_ -> readings.of(1).subscribeAsCompletionStage())
                .toList();
        answer.complete("110");
        readers.forEach(reader -> assertThat(reader.join().known()).contains("110"));
        assertThat(joins).hasValue(2);
    }

    @Test
    void aReaderThatIsLateByAMomentTakesTheAnswerThatHasJustCome() {
        var question = new Question<String>(_ -> LONG, clock, settings(LONG, LONG), joins::incrementAndGet);
        answer.complete("110");
        question.ask(this::ask).await().indefinitely();
        assertThat(question.ask(this::ask).await().indefinitely().value()).isEqualTo("110");
        assertThat(asked).hasValue(1);
    }

    @Test
    void anAnswerIsFreshForAWhileAndThenAskedForAnew() {
        var readings = readings(LONG, LONG);
        answer.complete("110");
        read(readings);
        clock.advance(Duration.ofSeconds(29));
        read(readings);
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        read(readings);
        assertThat(asked).hasValue(2);
    }

    @Test
    void theLastGoodAnswerStaysWithItsAgeWhenTheNextFails() {
        var readings = readings(LONG, LONG);
        answer.complete("110");
        read(readings);
        clock.advance(LONG);
        answer = CompletableFuture.failedFuture(new Unauthenticated(Detail.of("no")));
        var refused = "Databricks refused the portal's key. Tell the platform team.";
        assertThat(read(readings)).isEqualTo(new Reading.Stale<>("110", TestClock.START, refused, false));
        read(readings);
        assertThat(asked).as("a failed question rests").hasValue(2);
        clock.advance(Duration.ofSeconds(2));
        read(readings);
        assertThat(asked).hasValue(3);
    }

    @Test
    void aQuestionRestsForAsLongAsDatabricksAsks() {
        var readings = readings(LONG, LONG);
        answer = CompletableFuture.failedFuture(new RateLimited(Detail.of("slow down"), Duration.ofSeconds(60)));
        assertThat(read(readings).isStillAsking()).isFalse();
        answer = CompletableFuture.completedFuture("110");
        clock.advance(Duration.ofSeconds(59));
        assertThat(read(readings).known()).isEmpty();
        assertThat(asked).hasValue(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(read(readings).known()).contains("110");
    }

    @Test
    void aQuestionRestsForAMinuteAtMostHoweverLongDatabricksAsks() {
        var readings = readings(LONG, LONG);
        answer = CompletableFuture.failedFuture(new RateLimited(Detail.of("slow down"), Duration.ofHours(5)));
        read(readings);
        answer = CompletableFuture.completedFuture("110");
        clock.advance(Duration.ofSeconds(59));
        assertThat(read(readings).known()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        assertThat(read(readings).known()).contains("110");
    }

    @Test
    void whatThePortalDoesNotUnderstandIsSaidWithoutItsInsides() {
        answer = CompletableFuture.failedFuture(new NullPointerException("because \"this.text\" is null"));
        assertThat(read(readings(LONG, LONG)))
                .isEqualTo(new Reading.Missing<>(
                        "The portal could not make sense of what Databricks answered. Tell the platform team.", false));
    }

    @Test
    void whoeverLosesPatienceComesBackForTheSameAnswer() {
        var readings = readings(SHORT, LONG);
        assertThat(read(readings)).isEqualTo(new Reading.Missing<>("still asking Databricks", true));
        answer.complete("110");
        assertThat(read(readings).known()).contains("110");
        assertThat(asked).hasValue(1);
        assertThat(cancelled).isFalse();
    }

    @Test
    void aReaderThatGivesUpDoesNotEndItForTheOther() {
        var readings = readings(LONG, LONG);
        var gone = readings.of(1).subscribe().with(_ -> {});
        var stays = readings.of(1).subscribeAsCompletionStage();
        gone.cancel();
        answer.complete("110");
        assertThat(stays.join().known()).contains("110");
        assertThat(asked).hasValue(1);
        assertThat(cancelled).isFalse();
    }

    @Test
    void aQuestionThatNobodyComesBackForIsCancelled() {
        var readings = readings(SHORT, SHORT);
        read(readings);
        await().untilTrue(cancelled);
        answer = CompletableFuture.completedFuture("110");
        assertThat(read(readings).known()).contains("110");
        assertThat(asked).hasValue(2);
    }

    @Test
    void aForgottenAnswerIsAskedForAnew() {
        var readings = readings(LONG, LONG);
        answer.complete("110");
        read(readings);
        readings.forget(1);
        answer = CompletableFuture.completedFuture("112");
        assertThat(read(readings).known()).contains("112");
    }

    @Test
    void anOutdatedAnswerIsAskedForAnewAndStandsAsAnOldOneMeanwhile() {
        var readings = readings(SHORT, LONG);
        answer.complete("110");
        read(readings);
        readings.outdate(1);
        answer = new CompletableFuture<>();
        assertThat(read(readings))
                .isInstanceOfSatisfying(
                        Reading.Stale.class, old -> assertThat(old.value()).isEqualTo("110"));
        answer.complete("112");
        await().untilAsserted(() -> assertThat(read(readings)).isInstanceOf(Reading.Fresh.class));
        assertThat(read(readings).known()).contains("112");
        readings.outdateAll();
        answer = CompletableFuture.completedFuture("113");
        assertThat(read(readings).known()).contains("113");
    }

    @Test
    void onlySoManyAnswersAreKept() {
        var readings = readings(LONG, LONG);
        answer.complete("110");
        for (var key : new int[] {1, 2, 3, 4, 1, 4}) {
            readings.of(key).await().indefinitely();
        }
        assertThat(asked).as("1 was let go for 4, 4 was kept").hasValue(5);
    }

    private Readings<Integer, String> readings(Duration patience, Duration abandonAfter) {
        return new Readings<>(
                _ -> ask(),
                _ -> Duration.ofSeconds(30),
                clock,
                settings(patience, abandonAfter),
                joins::incrementAndGet);
    }

    private static Settings settings(Duration patience, Duration abandonAfter) {
        return new Settings(Duration.ofSeconds(30), patience, abandonAfter, Duration.ofSeconds(2), 3);
    }

    private Uni<String> ask() {
        asked.incrementAndGet();
        return Uni.createFrom().completionStage(answer).onCancellation().invoke(() -> cancelled.set(true));
    }

    private static Reading<String> read(Readings<Integer, String> readings) {
        return readings.of(1).await().indefinitely();
    }
}
