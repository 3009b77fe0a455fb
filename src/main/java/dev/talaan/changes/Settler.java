package dev.talaan.changes;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Finds out what became of Changes that nobody holds any more, because their replica ended or Databricks did not
/// answer. Any replica does it for all.
@ApplicationScoped
class Settler {

    private static final Logger LOG = Logger.getLogger(Settler.class);
    private static final int MOST = 10;

    private final Register register;
    private final Execution execution;
    private final ChangeMetrics metrics;

    Settler(Register register, Execution execution, ChangeMetrics metrics) {
        this.register = register;
        this.execution = execution;
        this.metrics = metrics;
    }

    @Scheduled(every = "${talaan.changes.look-every:5s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void look() {
        try {
            settle();
        } catch (RuntimeException failure) {
            LOG.warn("The portal's own records cannot be read just now: " + failure.getMessage());
        }
    }

    private void settle() {
        for (var looked = 0; looked < MOST; looked++) {
            var change = register.takeUp();
            if (change.isEmpty()) {
                break;
            }
            settle(change.get());
        }
        metrics.seen(register.unsettled());
    }

    private void settle(Change change) {
        try {
            var held = register.held(change);
            var here = held.workspace();
            if (here.equals(change.subject().workspace())) {
                execution.resume(held);
            } else {
                LOG.errorf(
                        "Change %d is of workspace %s; this portal works on %s",
                        change.number(), change.subject().workspace(), here);
            }
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Change %d stays to be settled", change.number());
        }
    }
}
