package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.VerifierKey;
import dev.talaan.ledger.proof.LedgerConfig;
import dev.talaan.ledger.proof.Round;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.virtual.threads.VirtualThreads;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Looks through this portal's own ledger: at the start, every night, and whenever somebody wants it.
@ApplicationScoped
public class Inspection {

    private static final Logger LOG = Logger.getLogger(Inspection.class);
    private static final int UNSOUND = 1;

    private final LedgerConfig config;
    private final AgroalDataSource books;
    private final Round round;
    private final ExecutorService threads;
    private final Clock clock;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Optional<Seen> last = Optional.empty();
    private volatile boolean failed;

    Inspection(
            LedgerConfig config,
            AgroalDataSource books,
            Round round,
            @VirtualThreads ExecutorService threads,
            Clock clock) {
        this.config = config;
        this.books = books;
        this.round = round;
        this.threads = threads;
        this.clock = clock;
    }

    /// @param at when it was looked through
    public record Seen(Instant at, Report report) {}

    void atStart(@Observes StartupEvent started) {
        switch (config.lookedThrough()) {
            case "true" -> begin();
            case "only" -> Quarkus.asyncExit(look() ? 0 : UNSOUND);
            default -> LOG.debug("The ledger is not looked through at the start");
        }
    }

    @Scheduled(
            cron = "${talaan.ledger.look-through:0 30 2 * * ?}",
            timeZone = "Asia/Manila",
            concurrentExecution = ConcurrentExecution.SKIP)
    @RunOnVirtualThread
    void nightly() {
        begin();
    }

    private boolean look() {
        try {
            return now().isSound();
        } catch (SQLException | RuntimeException failure) {
            LOG.error("The ledger cannot be looked through", failure);
            failed = true;
            return false;
        }
    }

    /// Begins to look through all of it, unless somebody has begun already.
    public void begin() {
        if (busy.compareAndSet(false, true)) {
            threads.submit(() -> {
                try {
                    look();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    /// Whether somebody has begun and it is not at its end.
    public boolean isBusy() {
        return busy.get();
    }

    private Report now() throws SQLException {
        var fsck = new Fsck(config.firstKey().map(VerifierKey::parse), config.anchorFolder());
        try (var connection = books.getConnection()) {
            var report = fsck.look(connection);
            last = Optional.of(new Seen(clock.instant(), report));
            failed = false;
            report.findings().forEach(finding -> LOG.errorf("The ledger is not as it was written: %s", finding));
            LOG.infof("The ledger was looked through: %s", report.words());
            return report;
        }
    }

    /// What was found the last time, by this replica.
    public Optional<Seen> last() {
        return last;
    }

    /// Why the ledger cannot be proved just now, in a sentence or two; empty if it can, as far as is known.
    public Optional<String> trouble() {
        return last.map(Seen::report)
                .filter(report -> !report.isSound())
                .map(report -> "The ledger is not as it was written: %s%s."
                        .formatted(report.findings().getFirst(), report.count() == 1 ? "" : ", and more"))
                .or(() -> failed
                        ? Optional.of("The ledger could not be looked through the last time it was tried.")
                        : Optional.empty())
                .or(round::trouble);
    }
}
