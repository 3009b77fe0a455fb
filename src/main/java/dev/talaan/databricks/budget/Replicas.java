package dev.talaan.databricks.budget;

import dev.talaan.databricks.DatabricksConfig;
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
    private final Pulse pulse;
    private volatile boolean known;
    private volatile boolean leaving;
    private volatile boolean away;

    Replicas(Heartbeats heartbeats, Budgets budgets, DatabricksConfig config, Ticker ticker) {
        this.heartbeats = heartbeats;
        this.budgets = budgets;
        this.pulse = new Pulse(ticker, config.budget().goneAfter());
    }

    @Scheduled(every = "${talaan.databricks.budget.beat-every:1s}", concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void beat() {
        if (leaving) {
            return;
        }
        try {
            var beat = heartbeats.beat(me, pulse.isSteady(), this::announced);
            pulse.beaten(beat.afresh());
            known = true;
            budgets.share(beat.share());
            away = false;
        } catch (SQLException | RuntimeException failure) {
            keepOn(failure);
        }
    }

    /// Whatever is less holds before the others hear of it; nobody is let in while they wait for the lock.
    private int announced(Share next) {
        var now = budgets.share();
        if (next.part() < now.part()) {
            budgets.keepTo(next);
        }
        return budgets.statementsUnder(next);
    }

    /// Whoever has not reached the database since the start waits for as long as the others would need to miss it, and
    /// then goes on as if alone. Others may live all the same: it is a choice to ask too much rather than nothing.
    private void keepOn(Exception failure) {
        pulse.missed();
        if (!known && pulse.isLost()) {
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
