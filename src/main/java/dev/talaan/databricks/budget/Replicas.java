package dev.talaan.databricks.budget;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Keeps this replica known to the others, and its share right. While the database is away, the last known share holds.
@ApplicationScoped
class Replicas {

    private static final Logger LOG = Logger.getLogger(Replicas.class);

    private final UUID me = UUID.randomUUID();
    private final Heartbeats heartbeats;
    private final Budgets budgets;
    private volatile boolean known;
    private volatile boolean leaving;
    private volatile boolean away;

    Replicas(Heartbeats heartbeats, Budgets budgets) {
        this.heartbeats = heartbeats;
        this.budgets = budgets;
    }

    @Scheduled(every = "${talaan.databricks.budget.beat-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        if (leaving) {
            return;
        }
        try {
            budgets.share(heartbeats.beat(me, this::announced));
            known = true;
            away = false;
        } catch (SQLException | RuntimeException failure) {
            keepOn(failure);
        }
    }

    /// Whatever is less holds before the others hear of it.
    private int announced(Share next) {
        var now = budgets.share();
        if (next.part() < now.part()) {
            budgets.share(next);
        }
        return budgets.statementsUnder(next);
    }

    /// Somebody who has never reached the database serves nobody, and may as well count as alone.
    private void keepOn(Exception failure) {
        if (budgets.share().equals(Share.NONE)) {
            budgets.share(Share.ALONE);
        }
        if (!away) {
            LOG.warnf("Other replicas cannot be counted just now: %s", failure.getMessage());
        }
        away = true;
    }

    void leave(@Observes ShutdownEvent stopping) {
        leaving = true;
        if (!known) {
            return;
        }
        try {
            heartbeats.leave(me);
        } catch (SQLException | RuntimeException failure) {
            LOG.warnf("The other replicas will notice by themselves that this one has gone: %s", failure.getMessage());
        }
    }
}
