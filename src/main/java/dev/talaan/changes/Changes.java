package dev.talaan.changes;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/// The one way to alter anything. What is proposed here is on record before it is done, done once, and read back.
@ApplicationScoped
public class Changes {

    private static final Logger LOG = Logger.getLogger(Changes.class);

    private final Register register;
    private final Execution execution;
    private final ChangesConfig config;
    private final ExecutorService threads;
    private final Set<Future<?>> underWay = ConcurrentHashMap.newKeySet();

    Changes(Register register, Execution execution, ChangesConfig config, @VirtualThreads ExecutorService threads) {
        this.register = register;
        this.execution = execution;
        this.config = config;
        this.threads = threads;
    }

    /// Asks for a Change and waits for its outcome, but not longer than the configured patience: what comes back may
    /// still be APPLYING. The same proposal sent again is the same Change.
    ///
    /// @throws Declined if it is not taken; nothing is on record then
    /// @throws dev.talaan.databricks.DatabricksError if the truth cannot be read; nothing is on record then
    public <P> Change propose(ChangeKind<P> kind, P payload, Proposal asked) {
        var description = kind.describe(payload);
        if (!asked.person().may(description.roles(), description.over())) {
            throw new Declined.NotAllowed(description);
        }
        var sentBefore = recorded(() -> register.find(asked.id()));
        return sentBefore.isPresent()
                ? same(sentBefore.get(), kind, description, asked)
                : propose(kind, payload, description, asked);
    }

    private <P> Change propose(ChangeKind<P> kind, P payload, Description description, Proposal asked) {
        try {
            return apply(kind, payload, description, asked);
        } catch (Declined declined) {
            var sentAtTheSameTime = recorded(() -> register.find(asked.id()));
            return same(sentAtTheSameTime.orElseThrow(() -> declined), kind, description, asked);
        }
    }

    /// What happened to the subject before the truth is read cannot escape whoever reads it; what happens after that
    /// and before the intent is on record is seen by the mark.
    private <P> Change apply(ChangeKind<P> kind, P payload, Description description, Proposal asked) {
        var mark = recorded(() -> register.mark(description.subject()));
        var before = execution.observe(kind, payload);
        kind.obstacle(before).ifPresent(why -> {
            throw new Declined.Obstructed(why);
        });
        if (asked.seen().isPresent() && !asked.seen().get().equals(before.digest())) {
            throw new Declined.Moved();
        }
        var held = recorded(() -> register.begin(kind, payload, description, before, mark, asked));
        return outcome(held.change(), start(held));
    }

    /// No entry, no call: whatever keeps the record from being written ends the matter.
    private static <T> T recorded(Supplier<T> record) {
        try {
            return record.get();
        } catch (Declined declined) {
            throw declined;
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "The portal's own records cannot be written");
            throw new Declined.Unrecorded();
        }
    }

    /// @throws Declined.Unrecorded if the portal's own records do not answer
    public Optional<Change> find(long number) {
        return recorded(() -> register.find(number));
    }

    public Optional<Change> find(UUID id) {
        return recorded(() -> register.find(id));
    }

    /// What the record says became of it; empty while it says nothing.
    public Optional<Result> resultOf(Change change) {
        return register.resultOf(change.id());
    }

    /// A form that is sent twice asks once; another's id asks for nothing.
    private static Change same(Change change, ChangeKind<?> kind, Description description, Proposal asked) {
        if (!change.proposer().equals(asked.person().id())
                || !change.kind().equals(kind.name())
                || !change.subject().equals(description.subject())
                || !change.sentence().equals(description.sentence())) {
            throw new Declined.Taken();
        }
        return change;
    }

    private Future<?> start(Held<?> held) {
        var future = threads.submit(() -> {
            try {
                execution.begin(held);
            } catch (RuntimeException failure) {
                LOG.errorf(
                        failure, "Change %d stays to be settled", held.change().number());
            }
        });
        underWay.removeIf(Future::isDone);
        underWay.add(future);
        return future;
    }

    /// What has become of it by now. If that cannot be read, it is on its way: on record it is in any case.
    private Change outcome(Change change, Future<?> outcome) {
        try {
            outcome.get(config.patience().toMillis(), TimeUnit.MILLISECONDS);
            return register.find(change.id()).orElse(change);
        } catch (TimeoutException _) {
            return change;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return change;
        } catch (ExecutionException | RuntimeException failure) {
            LOG.warnf(failure, "What became of change %d cannot be read just now", change.number());
            return change;
        }
    }

    /// The shutdown's delay has been time to finish what was being applied. Databricks cannot be asked any more now.
    /// What is still under way is put on record as not known yet, or stays as it is; whoever looks next settles it.
    void finish(@Observes ShutdownEvent stopping) {
        var end = System.nanoTime() + config.hold().dividedBy(2).toNanos();
        for (var outcome : underWay) {
            try {
                outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException _) {
                LOG.warn("A Change is left to be settled by whoever looks next");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
