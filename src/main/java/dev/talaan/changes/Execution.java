package dev.talaan.changes;

import dev.talaan.changes.Settlement.Applied;
import dev.talaan.changes.Settlement.NotApplied;
import dev.talaan.changes.Settlement.Unknown;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Makes a Change so, reads back, and puts on record what became of it.
@ApplicationScoped
class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);

    /// As many questions and requests fit into the hold.
    private static final int STEPS = 4;

    private final Register register;
    private final ChangeMetrics metrics;
    private final ChangesConfig config;
    private final Clock clock;

    Execution(Register register, ChangeMetrics metrics, ChangesConfig config, Clock clock) {
        this.register = register;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /// The truth now, in good time.
    ///
    /// @throws DatabricksError if it cannot be read
    <P> Snapshot observe(ChangeKind<P> kind, P payload) {
        return await(kind.observe(payload));
    }

    /// One that has just been put on record.
    <P> Settlement begin(Held<P> held) {
        return onRecord(held, this::apply);
    }

    /// One that somebody began to apply: what became of it is read. It is applied again only where that cannot do it
    /// twice, soon enough that whoever asked still expects it, and on the truth that they saw.
    <P> Settlement resume(Held<P> held) {
        return onRecord(held, this::readOrRepeat);
    }

    private interface Step {
        <P> Settlement take(Held<P> held);
    }

    private <P> Settlement onRecord(Held<P> held, Step step) {
        MDC.put("change", held.change().id().toString());
        try {
            var settlement = step.take(held);
            LOG.infof("Change %d (%s) %s", held.change().number(), held.change().sentence(), settlement.words());
            register.conclude(held.change(), settlement).ifPresent(end -> metrics.concluded(held.change(), end));
            return settlement;
        } finally {
            MDC.remove("change");
        }
    }

    private <P> Settlement apply(Held<P> held) {
        try {
            await(held.kind().apply(held.payload(), held.change()));
        } catch (DatabricksError error) {
            return error.nothingHappened() ? refused(held, error) : readBack(held, error.uncertainty());
        } catch (RuntimeException failure) {
            LOG.warnf(
                    failure,
                    "Change %d: no answer that tells what happened",
                    held.change().number());
            return readBack(held, "Databricks has not answered yet.");
        }
        return readBack(held, "Databricks took it, but does not show it yet.");
    }

    /// The last of several attempts was refused; an earlier one may have got through without an answer.
    private <P> Settlement refused(Held<P> held, DatabricksError error) {
        return settle(held) instanceof Applied applied ? applied : new NotApplied(error.refusal());
    }

    /// Not being there is proof of nothing yet: what was sent may still arrive.
    private <P> Settlement readBack(Held<P> held, String otherwise) {
        return settle(held) instanceof Applied applied
                ? applied
                : new Unknown(otherwise + " The portal goes on looking by itself.");
    }

    private <P> Settlement readOrRepeat(Held<P> held) {
        var settlement = settle(held);
        if (!(settlement instanceof NotApplied) || !held.kind().isRepeatable() || isOld(held.change())) {
            return settlement;
        }
        try {
            var now = observe(held.kind(), held.payload());
            return now.digest().equals(held.before().digest())
                    ? apply(held)
                    : new NotApplied("It was not done, and things have changed since it was asked for. "
                            + "Nothing was changed. Look again, and ask for it anew.");
        } catch (RuntimeException failure) {
            return new Unknown(inWords(failure));
        }
    }

    private <P> Settlement settle(Held<P> held) {
        try {
            return await(held.kind().settle(held.payload(), held.change(), held.before()));
        } catch (RuntimeException failure) {
            return new Unknown(inWords(failure));
        }
    }

    private boolean isOld(Change change) {
        return Duration.between(change.proposedAt(), clock.instant()).compareTo(config.repeatWithin()) > 0;
    }

    private <T> T await(Uni<T> answer) {
        return answer.ifNoItem()
                .after(config.hold().dividedBy(STEPS))
                .failWith(() -> new DatabricksError.TimedOut(Detail.of("no answer in time")))
                .await()
                .indefinitely();
    }

    private static String inWords(Throwable failure) {
        return failure instanceof DatabricksError error ? error.advice() : "Databricks has not answered yet.";
    }
}
