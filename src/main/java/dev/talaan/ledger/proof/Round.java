package dev.talaan.ledger.proof;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/// Numbers and signs, again and again.
@ApplicationScoped
public class Round {

    private static final Logger LOG = Logger.getLogger(Round.class);

    private final Sequencer sequencer;
    private final Checkpoints checkpoints;
    private final Anchors anchors;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile String said = "";

    Round(Sequencer sequencer, Checkpoints checkpoints, Anchors anchors) {
        this.sequencer = sequencer;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
    }

    @Scheduled(every = "${talaan.ledger.number-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void number() {
        try {
            while (sequencer.number() == Sequencer.MOST) {
                LOG.debug("There are more entries to be numbered");
            }
        } catch (RuntimeException failure) {
            sayOnce("Entries cannot be given numbers just now: " + failure.getMessage());
        }
    }

    @Scheduled(every = "${talaan.ledger.sign-every:10s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void sign() {
        try {
            checkpoints.now();
            trouble = Optional.empty();
            said = "";
        } catch (Unsigned unsigned) {
            trouble = Optional.of(unsigned.getMessage());
            sayOnce("No checkpoint of the ledger is signed. " + unsigned.getMessage());
        } catch (RuntimeException failure) {
            trouble = Optional.of("No checkpoint of the ledger can be signed just now.");
            sayOnce("No checkpoint of the ledger can be signed just now: " + failure.getMessage());
        }
    }

    /// Why checkpoints are not signed, or not kept outside of the database; empty as long as they are.
    public Optional<String> trouble() {
        return trouble.or(anchors::trouble);
    }

    /// Not every second anew.
    private void sayOnce(String what) {
        if (!what.equals(said)) {
            LOG.error(what);
            said = what;
        }
    }
}
