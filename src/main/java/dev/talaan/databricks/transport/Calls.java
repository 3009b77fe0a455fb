package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

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

    private static final int KEPT = 5;

    private final MeterRegistry meters;
    private final Clock clock;
    private final Map<Group, LastCall> last = new ConcurrentHashMap<>();
    private final Map<Group, Deque<Trouble>> troubles = new ConcurrentHashMap<>();
    private final Map<Group, Counter> attempts = new ConcurrentHashMap<>();
    private final Map<Ended, Timer> timers = new ConcurrentHashMap<>();

    private record Ended(Group group, Ending ending) {}

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

    /// The last failures of a group, the newest first.
    List<Trouble> troubles(Group group) {
        return List.copyOf(troubles.getOrDefault(group, new ConcurrentLinkedDeque<>()));
    }

    /// One call with its retries and pauses, from the first attempt to the answer that the caller gets.
    <T> Uni<T> watched(Group group, Uni<T> call) {
        return Uni.createFrom().deferred(() -> {
            var started = Timer.start(meters);
            return call.onTermination().invoke((_, failure, cancelled) -> {
                if (cancelled) {
                    measured(group, started, Ending.ABANDONED);
                } else if (failure != null) {
                    failed(group, started, failure);
                } else {
                    answered(group, started);
                }
            });
        });
    }

    /// One attempt leaves for Databricks.
    void attempted(Group group) {
        attempts.computeIfAbsent(group, this::attempts).increment();
    }

    private Counter attempts(Group group) {
        return Counter.builder("talaan.databricks.attempts")
                .description("Attempts that left for Databricks, repetitions included")
                .tag("group", group.word())
                .register(meters);
    }

    private void answered(Group group, Timer.Sample started) {
        measured(group, started, Ending.ANSWERED);
        note(group, LastCall.of(Ending.ANSWERED, "", "", clock.instant()));
    }

    /// What the portal did not send says nothing of Databricks.
    private void failed(Group group, Timer.Sample started, Throwable failure) {
        var ending = Ending.of(failure);
        measured(group, started, ending);
        if (ending != Ending.BUSY && ending != Ending.ABANDONED && !isLeftAlone(failure)) {
            note(group, LastCall.of(ending, inWords(failure), requestId(failure), clock.instant()));
            keep(group, new Trouble(clock.instant(), inWords(failure), requestId(failure)));
        }
    }

    private static boolean isLeftAlone(Throwable failure) {
        return failure instanceof DatabricksError error && error.detail().code().equals(Failures.LEFT_ALONE);
    }

    private void note(Group group, LastCall call) {
        last.merge(group, call, LastCall::after);
    }

    private void keep(Group group, Trouble trouble) {
        var kept = troubles.computeIfAbsent(group, _ -> new ConcurrentLinkedDeque<>());
        kept.addFirst(trouble);
        while (kept.size() > KEPT) {
            kept.pollLast();
        }
    }

    private void measured(Group group, Timer.Sample started, Ending ending) {
        started.stop(timers.computeIfAbsent(new Ended(group, ending), this::timer));
    }

    private Timer timer(Ended ended) {
        return Timer.builder("talaan.databricks.calls")
                .description("Calls to Databricks with their retries, by API group and outcome")
                .tag("group", ended.group().word())
                .tag("outcome", ended.ending().word())
                .serviceLevelObjectives(WITHIN)
                .register(meters);
    }

    private static String requestId(Throwable failure) {
        return failure instanceof DatabricksError error ? error.detail().requestId() : "";
    }

    private static String inWords(Throwable failure) {
        return failure instanceof DatabricksError error ? error.advice() : failure.toString();
    }
}
