package dev.talaan.databricks.budget;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/// Where calls wait for room, without a thread. People's calls go first, in the order in which they came; those of the
/// background stand behind all that come within some seconds after them, and so are never left standing for ever.
final class Gate {

    private final Ticker ticker;
    private final long patience;
    private final long yields;
    private final ReentrantLock lock = new ReentrantLock();
    private final TreeSet<Visit> queue =
            new TreeSet<>(Comparator.comparingLong(Visit::due).thenComparingLong(Visit::number));
    private final AtomicLong numbers = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private long wakesAt = Limit.NOT_BY_ITSELF;

    /// @param patience how long a call waits before it is refused
    /// @param yields how long calls of the background give way
    Gate(Ticker ticker, Duration patience, Duration yields) {
        this.ticker = ticker;
        this.patience = patience.toNanos();
        this.yields = yields.toNanos();
    }

    /// Makes the call as soon as there is room; fails as [DatabricksError.Busy] if there is none in time. Whoever
    /// cancels leaves the queue.
    ///
    /// @param gone when nobody waits any more, where a cancellation does not come through
    <T> Uni<T> pass(Lane lane, Urgency urgency, CompletionStage<?> gone, Function<Pass, Uni<T>> call) {
        return Uni.createFrom().deferred(() -> {
            var visit = new Visit(this, lane, urgency, numbers.incrementAndGet(), due(urgency));
            return Uni.createFrom()
                    .<Pass>emitter(emitter -> visit.waitWith(emitter, gone))
                    .<T>chain(pass -> call.apply(pass))
                    .onTermination()
                    .invoke((_, _, cancelled) -> visit.leave(cancelled));
        });
    }

    private long due(Urgency urgency) {
        return ticker.now() + (urgency == Urgency.BACKGROUND ? yields : 0);
    }

    int waiting(Urgency urgency) {
        return locked(() ->
                (int) queue.stream().filter(visit -> visit.urgency() == urgency).count());
    }

    long now() {
        return ticker.now();
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    void enter(Visit visit) {
        var taken = locked(() -> {
            if (visit.isGone() || visit.lane().isFull()) {
                return visit.isGone();
            }
            visit.lane().waits(1);
            visit.waitsUntil(ticker.now() + patience);
            return queue.add(visit);
        });
        if (taken) {
            look();
        } else {
            visit.refuse("too many questions are waiting already");
        }
    }

    /// Under the lock.
    boolean remove(Visit visit) {
        var waited = queue.remove(visit);
        if (waited) {
            visit.lane().waits(-1);
        }
        return waited;
    }

    /// Lets in whoever there is room for. One thread at a time does it for all.
    void look() {
        if (looks.getAndIncrement() != 0) {
            return;
        }
        var done = false;
        try {
            var seen = 1;
            do {
                for (var next = locked(this::next); next != null; next = locked(this::next)) {
                    next.run();
                }
                seen = looks.addAndGet(-seen);
            } while (seen != 0);
            done = true;
        } finally {
            if (!done) {
                looks.set(0);
            }
        }
    }

    /// What is to be done next; null where everybody has to wait.
    private Runnable next() {
        var now = ticker.now();
        var wake = Limit.NOT_BY_ITSELF;
        for (var visit : queue) {
            if (visit.waitsUntil() <= now) {
                remove(visit);
                return () -> visit.refuse("there was no room for it in time");
            }
            var opens = visit.lane().opensAt(now);
            if (opens <= now) {
                remove(visit);
                return visit.letIn(now);
            }
            wake = Math.min(wake, Math.min(opens, visit.waitsUntil()));
        }
        wakeAt(wake);
        return null;
    }

    private void wakeAt(long when) {
        if (when < wakesAt) {
            ticker.at(when, () -> wake(when));
            wakesAt = when;
        }
    }

    /// A clock may ring a little early; then it is set again. One that was set for later than another stays, and must
    /// not make that forgotten.
    private void wake(long when) {
        locked(() -> wakesAt = wakesAt == when ? Limit.NOT_BY_ITSELF : wakesAt);
        look();
    }

    static DatabricksError busy(String why) {
        return new DatabricksError.Busy(Detail.of(why));
    }
}
