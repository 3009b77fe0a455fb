package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// No second sees more calls than the ceiling, wherever it begins, however slowly calls travel and however many
/// replicas there are.
class RateTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long TRAVEL = Duration.ofMillis(500).toNanos();
    private static final int CEILING = 30;

    private final FakeTicker ticker = new FakeTicker();
    private final List<Long> arrivals = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 40})
    void noSecondSeesMoreThanTheCeiling(int replicas) {
        var chance = new SplittableRandom(42);
        var others = Others.living(replicas);
        var gates = IntStream.range(0, replicas)
                .mapToObj(rank -> replica(Share.among(rank, others)))
                .toList();
        var rounds = 1_200 / replicas;
        for (int i = 0; i < rounds; i++) {
            for (var gate : gates) {
                asks(gate, chance.nextLong(TRAVEL));
            }
            ticker.advance(Duration.ofSeconds(4).dividedBy(rounds));
        }
        ticker.advance(Duration.ofSeconds(60));
        assertThat(most(SECOND)).isBetween(CEILING / 2, CEILING);
    }

    @Test
    void aBurstIsLetThroughAndThenTheWindowMovesOn() {
        var gate = replica(Share.ALONE);
        IntStream.range(0, 45).forEach(_ -> asks(gate, 0));
        assertThat(arrivals).hasSize(30);
        ticker.advance(Duration.ofMillis(999));
        assertThat(arrivals).hasSize(30);
        ticker.advance(Duration.ofMillis(1));
        assertThat(arrivals).hasSize(45);
    }

    @Test
    void aClockThatRingsEarlyWakesThemAllTheSame() {
        ticker.ringsEarly(Duration.ofMillis(1));
        var gate = replica(Share.ALONE);
        IntStream.range(0, 100).forEach(_ -> asks(gate, TRAVEL / 4));
        ticker.advance(Duration.ofSeconds(10));
        assertThat(arrivals).hasSize(100);
        assertThat(most(SECOND)).isLessThanOrEqualTo(CEILING);
    }

    @Test
    void aCallWithoutAnAnswerCountsForAsLongAsItMayTravelMore() {
        var rate = new Rate(1, SECOND, TRAVEL);
        rate.share(Share.ALONE, ticker.now());
        var start = ticker.now();
        var mark = rate.take(start);
        assertThat(rate.opensAt(start)).isEqualTo(start + SECOND + TRAVEL);
        mark.over(start + 10, Limit.Ending.ABANDONED);
        assertThat(rate.opensAt(start)).isEqualTo(start + SECOND + TRAVEL);
        mark.over(start + 20, Limit.Ending.ANSWERED);
        assertThat(rate.opensAt(start)).isEqualTo(start + SECOND + 20);
    }

    @Test
    void lessHoldsAtOnceAndMoreOnceTheOthersCountNoMore() {
        var rate = new Rate(CEILING, SECOND, TRAVEL);
        rate.share(Share.ALONE, ticker.now());
        rate.share(Share.among(0, List.of(new Share.Other(0.5, 5))), ticker.now());
        assertThat(rate.allowed(ticker.now())).isEqualTo(15);
        var left = ticker.now();
        rate.share(Share.ALONE, left);
        assertThat(rate.allowed(left + SECOND)).isEqualTo(15);
        assertThat(rate.allowed(left + SECOND + TRAVEL)).isEqualTo(30);
    }

    private record Replica(Gate gate, Lane lane) {}

    private Replica replica(Share share) {
        var rate = new Rate(CEILING, SECOND, TRAVEL);
        rate.share(share, ticker.now() - 10 * SECOND);
        return new Replica(
                new Gate(ticker, Duration.ofHours(1), Duration.ofSeconds(5)),
                new Lane("test", List.of(rate), Integer.MAX_VALUE));
    }

    /// The call arrives somewhere on its way, and is answered at the end of it.
    private void asks(Replica replica, long takes) {
        replica.gate()
                .pass(replica.lane(), Urgency.INTERACTIVE, new CompletableFuture<>(), _ -> {
                    var answer = new CompletableFuture<String>();
                    ticker.at(ticker.now() + takes / 2, () -> arrivals.add(ticker.now()));
                    ticker.at(ticker.now() + takes, () -> answer.complete("done"));
                    if (takes == 0) {
                        ticker.advance(Duration.ZERO);
                    }
                    return Uni.createFrom().completionStage(answer);
                })
                .subscribe()
                .with(_ -> {});
    }

    private int most(long window) {
        var seen = new ArrayDeque<Long>();
        var most = 0;
        for (var arrival : arrivals.stream().sorted().toList()) {
            seen.add(arrival);
            while (arrival - seen.peekFirst() >= window) {
                seen.pollFirst();
            }
            most = Math.max(most, seen.size());
        }
        return most;
    }
}
