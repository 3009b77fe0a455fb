package dev.talaan.ledger.fsck;

import dev.talaan.ledger.proof.Round;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// The ledger in figures.
@ApplicationScoped
class LedgerMetrics {

    private final Inspection inspection;
    private final Round round;
    private final MeterRegistry meters;

    LedgerMetrics(Inspection inspection, Round round, MeterRegistry meters) {
        this.inspection = inspection;
        this.round = round;
        this.meters = meters;
    }

    void register(@Observes StartupEvent started) {
        Gauge.builder("talaan.ledger.findings", this::findings)
                .description("What was found the last time the ledger was looked through; NaN before the first time")
                .register(meters);
        Gauge.builder("talaan.ledger.unsigned", () -> round.trouble().isPresent() ? 1 : 0)
                .description("1 while checkpoints are not signed, or not kept outside of the database")
                .register(meters);
    }

    private double findings() {
        return inspection.last().map(seen -> (double) seen.report().count()).orElse(Double.NaN);
    }
}
