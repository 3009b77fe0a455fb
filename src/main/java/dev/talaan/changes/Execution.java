package dev.talaan.changes;

import dev.talaan.changes.Settlement.Applied;
import dev.talaan.changes.Settlement.NotApplied;
import dev.talaan.changes.Settlement.Unknown;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.budget.Urgency;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/// Makes a Change so, reads back, and puts on record what became of it.
@ApplicationScoped
class Execution {

    private static final Logger LOG = Logger.getLogger(Execution.class);

    /// As many questions and requests fit into the hold.
    private static final int STEPS = 4;

    private final Register register;
    private final Holds holds;
    private final ChangeMetrics metrics;
    private final ChangesConfig config;
    private final Clock clock;

    Execution(Register register, Holds holds, ChangeMetrics metrics, ChangesConfig config, Clock clock) {
        this.register = register;
        this.holds = holds;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /// The truth now, in good time.
    ///
    /// @throws DatabricksError if it cannot be read
    <P> Snapshot observe(ChangeKind<P> kind, P payload) {
        return await(kind.observe(payload), Urgency.INTERACTIVE);
    }

    /// One that has just been put on record.
    <P> void begin(Held<P> held) {
        onRecord(held, this::apply);
    }

    /// One that somebody began to apply: what became of it is read. It is applied again only where that cannot do it
    /// twice, soon enough that whoever asked still expects it, and on the truth that they saw.
    <P> void resume(Held<P> held) {
        onRecord(held, this::readOrRepeat);
    }

    /// Empty where somebody else has taken it up meanwhile.
    private interface Step {
        <P> Optional<Settlement> take(Held<P> held);
    }

    private <P> void onRecord(Held<P> held, Step step) {
        MDC.put("change", held.change().id().toString());
        try {
            var settlement = step.take(held);
            held.kind().forget(held.asked().payload());
            settlement.ifPresent(known -> conclude(held, known));
        } finally {
            MDC.remove("change");
        }
    }

    private void conclude(Held<?> held, Settlement settlement) {
        LOG.infof("Change %d (%s) %s", held.change().number(), held.change().sentence(), settlement.words());
        register.conclude(held, settlement).ifPresent(end -> metrics.concluded(held.change(), end));
    }

    /// Nothing is sent but by whoever holds the Change at that moment.
    private <P> Optional<Settlement> apply(Held<P> held) {
        return holds.renew(held) ? Optional.of(send(held)) : Optional.empty();
    }

    private <P> Settlement send(Held<P> held) {
        try {
            var answer = await(held.kind().apply(held.asked()), held.urgency());
            return readBack(held.with(answer), "Databricks took it, but does not show it yet.");
        } catch (DatabricksError error) {
            return error.nothingHappened() ? refused(held, error) : readBack(held, error.uncertainty());
        } catch (RuntimeException failure) {
            LOG.warnf(
                    failure,
                    "Change %d: no answer that tells what happened",
                    held.change().number());
            return readBack(held, "Databricks has not answered yet.");
        }
    }

    /// It was refused now; what an earlier attempt has done may be there.
    private <P> Settlement refused(Held<P> held, DatabricksError error) {
        return settle(held) instanceof Applied applied ? applied : new NotApplied(error.refusal());
    }

    /// Not being there is proof of nothing yet: what was sent may still arrive.
    private <P> Settlement readBack(Held<P> held, String otherwise) {
        return settle(held) instanceof Applied applied
                ? applied
                : new Unknown(
                        otherwise + " The portal goes on looking by itself.",
                        held.asked().answered());
    }

    private <P> Optional<Settlement> readOrRepeat(Held<P> held) {
        var settlement = settle(held);
        if (!(settlement instanceof NotApplied) || !held.kind().isRepeatable() || isOld(held.change())) {
            return Optional.of(settlement);
        }
        try {
            var now = await(held.kind().observe(held.asked().payload()), held.urgency());
            return now.digest().equals(held.asked().before().digest())
                    ? apply(held)
                    : Optional.of(new NotApplied(settlement.words()
                            + " Things have changed since it was asked for, so it was not tried again."));
        } catch (RuntimeException failure) {
            return Optional.of(new Unknown(inWords(failure)));
        }
    }

    private <P> Settlement settle(Held<P> held) {
        try {
            return await(held.kind().settle(held.asked()), held.urgency());
        } catch (RuntimeException failure) {
            return new Unknown(inWords(failure));
        }
    }

    private boolean isOld(Change change) {
        return Duration.between(change.proposedAt(), clock.instant()).compareTo(config.repeatWithin()) > 0;
    }

    private <T> T await(Uni<T> answer, Urgency urgency) {
        return urgency.of(answer)
                .ifNoItem()
                .after(config.hold().dividedBy(STEPS))
                .failWith(() -> new DatabricksError.TimedOut(Detail.of("no answer in time")))
                .await()
                .indefinitely();
    }

    private static String inWords(Throwable failure) {
        return failure instanceof DatabricksError error ? error.advice() : "Databricks has not answered yet.";
    }
}
