package dev.talaan.changes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Changes in figures: how many wait for their end, for how long the oldest of them has, and how long the others took.
@ApplicationScoped
class ChangeMetrics {

    private static final Unsettled NONE = new Unsettled(0, Instant.MAX);

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile Map<State, Unsettled> seen = Map.of();

    ChangeMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        for (var state : List.of(State.APPLYING, State.UNKNOWN)) {
            Gauge.builder("talaan.changes.unsettled", () -> of(state).count())
                    .tag("state", state.name())
                    .description("Changes in this state, in the whole portal")
                    .register(meters);
            Gauge.builder("talaan.changes.oldest", () -> age(of(state)).toSeconds())
                    .tag("state", state.name())
                    .baseUnit("seconds")
                    .description("How long ago the oldest of them was asked for")
                    .register(meters);
        }
    }

    /// How many Changes are in a state, and when the oldest of them was asked for.
    record Unsettled(long count, Instant oldest) {

        Unsettled and(Unsettled other) {
            return new Unsettled(count + other.count, oldest.isBefore(other.oldest) ? oldest : other.oldest);
        }
    }

    void seen(Map<State, Unsettled> now) {
        seen = Map.copyOf(now);
    }

    void concluded(Change change, State state) {
        meters.timer("talaan.changes.time", "kind", change.kind(), "state", state.name())
                .record(Duration.between(change.proposedAt(), clock.instant()));
    }

    private Unsettled of(State state) {
        return seen.getOrDefault(state, NONE);
    }

    private Duration age(Unsettled unsettled) {
        return unsettled.count() == 0 ? Duration.ZERO : Duration.between(unsettled.oldest(), clock.instant());
    }
}
