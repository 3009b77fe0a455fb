package dev.talaan.databricks.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/// How the gate has itself woken.
class AlarmTest {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final FakeTicker ticker = new FakeTicker();
    private final List<String> sent = new ArrayList<>();

    @Test
    void alarmsDoNotMultiply() {
        var gate = new Gate(ticker, Duration.ofHours(1), Duration.ofSeconds(5));
        var slow = rated(gate, "slow", 10 * SECOND);
        var quick = rated(gate, "quick", SECOND);
        for (int i = 0; i < 100; i++) {
            slow.run();
            quick.run();
            quick.run();
            ticker.advance(Duration.ofMillis(2_500));
            assertThat(ticker.pending()).as("alarms after %d rounds", i).isLessThanOrEqualTo(4);
        }
        assertThat(sent).contains("slow", "quick");
    }

    @Test
    void afterAnAlarmThatCouldNotBeSetCallsAreLetInAllTheSame() {
        var gate = new Gate(ticker, Duration.ofSeconds(30), Duration.ofSeconds(5));
        var ask = rated(gate, "call", SECOND);
        ask.run();
        ticker.fails(new RejectedExecutionException("no timers just now"));
        ask.run();
        ticker.fails(null);
        ask.run();
        assertThat(sent).hasSize(1);
        ticker.advance(Duration.ofSeconds(5));
        assertThat(sent).hasSizeGreaterThan(1);
    }

    private Runnable rated(Gate gate, String name, long window) {
        var rate = new Rate(1, window, 0);
        rate.share(Share.ALONE, ticker.now());
        var lane = new Lane(name, List.of(rate), 1_000);
        return () -> gate.pass(lane, Urgency.INTERACTIVE, new CompletableFuture<>(), _ -> {
                    sent.add(name);
                    return Uni.createFrom().item(name);
                })
                .subscribe()
                .with(_ -> {}, _ -> {});
    }
}
