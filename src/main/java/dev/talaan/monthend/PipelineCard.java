package dev.talaan.monthend;

import dev.talaan.databricks.Reading;
import dev.talaan.monthend.pipeline.Pipeline;
import dev.talaan.web.Formats;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// The card of the pipeline's last run.
///
/// @param run empty where there is none, or where it is not known
/// @param known whether Databricks told us, be it that there is none
record PipelineCard(Optional<Pipeline> run, boolean known, AsOf age) {

    static PipelineCard of(Reading<Optional<Pipeline>> reading, Clock clock) {
        return new PipelineCard(
                reading.known().flatMap(run -> run), reading.known().isPresent(), AsOf.of(reading, clock));
    }

    /// "by schedule, Sun 1 Nov 2026 02:00 → 02:26".
    public String when() {
        var run = this.run.orElseThrow();
        return (run.bySchedule() ? "by schedule, " : "started by hand, ")
                + Formats.date(run.startedAt()) + " " + Formats.time(run.startedAt())
                + run.endedAt().map(PipelineCard::until).orElse(", still running");
    }

    private static String until(Instant end) {
        return " → " + Formats.time(end);
    }
}
