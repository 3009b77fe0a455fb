package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What becomes of the calls to Databricks: measured by API group and outcome, and the last of each group remembered.
@ApplicationScoped
class Calls {

    private static final Duration[] WITHIN = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30),
        Duration.ofMinutes(2)
    };

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Group, LastCall> last = new ConcurrentHashMap<>();

    Calls(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /// How each group answered last; a group that nobody has asked yet says so.
    Map<Group, LastCall> last() {
        var found = new EnumMap<Group, LastCall>(Group.class);
        for (var group : Group.values()) {
            found.put(group, last.getOrDefault(group, LastCall.NONE));
        }
        return found;
    }

    /// One call with its retries and pauses, from the first attempt to the answer that the caller gets.
    <T> Uni<T> watched(Group group, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var started = Timer.start(meters);
            return call.onItem()
                    .invoke(() -> ended(group, started, Ending.ANSWERED, ""))
                    .onFailure()
                    .invoke(failure -> ended(group, started, Ending.of(failure), inWords(failure)))
                    .onCancellation()
                    .invoke(() -> measured(group, started, Ending.ABANDONED));
        });
    }

    /// One attempt leaves for Databricks.
    void attempted(Group group) {
        Counter.builder("talaan.databricks.attempts")
                .description("Attempts that left for Databricks, repetitions included")
                .tag("group", group.word())
                .register(meters)
                .increment();
    }

    private void ended(Group group, Timer.Sample started, Ending ending, String why) {
        measured(group, started, ending);
        last.merge(group, new LastCall(ending, why, clock.instant(), null), LastCall::after);
    }

    private void measured(Group group, Timer.Sample started, Ending ending) {
        started.stop(Timer.builder("talaan.databricks.calls")
                .description("Calls to Databricks with their retries, by API group and outcome")
                .tag("group", group.word())
                .tag("outcome", ending.word())
                .serviceLevelObjectives(WITHIN)
                .register(meters));
    }

    private static String inWords(Throwable failure) {
        return failure instanceof DatabricksError error ? error.advice() : failure.toString();
    }
}
