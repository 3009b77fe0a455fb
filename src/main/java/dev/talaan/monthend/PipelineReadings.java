package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.Task;
import dev.talaan.web.Time;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The last run of the pipeline for a month; none if it has not run for it.
@ApplicationScoped
class PipelineReadings {

    private final MonthEndConfig config;
    private final Jobs jobs;
    private final Readings<Period, Optional<Pipeline>> readings;

    PipelineReadings(MonthEndConfig config, Jobs jobs, Upstream upstream) {
        this.config = config;
        this.jobs = jobs;
        this.readings = upstream.readings(this::ask);
    }

    Uni<Reading<Optional<Pipeline>>> of(Period period) {
        return readings.of(period);
    }

    void forget(Period period) {
        readings.forget(period);
    }

    /// No run for a month starts before the month does.
    private Uni<Optional<Pipeline>> ask(Period period) {
        var start = period.firstDay().atStartOfDay(Time.MANILA).toInstant();
        return jobs.named(config.job())
                .chain(job -> jobs.runsSince(job.jobId(), start)
                        .filter(run -> run.has(config.jobParameter(), period.toString()))
                        .toUni())
                .chain(run -> run == null
                        ? Uni.createFrom().item(Optional.empty())
                        : jobs.run(run.runId()).map(PipelineReadings::pipeline).map(Optional::of));
    }

    private static Pipeline pipeline(Run run) {
        return new Pipeline(
                run.runId(),
                run.outcome(),
                Instant.ofEpochMilli(run.startTime()),
                moment(run.endTime()),
                "PERIODIC".equals(run.trigger()),
                page(run),
                Objects.requireNonNullElse(run.tasks(), List.<Task>of()).stream()
                        .sorted(Comparator.comparingLong(PipelineReadings::order))
                        .map(PipelineReadings::step)
                        .toList());
    }

    /// Only what a browser may follow.
    private static Optional<URI> page(Run run) {
        return Optional.ofNullable(run.runPageUrl())
                .filter(address -> address.startsWith("https://") || address.startsWith("http://"))
                .map(URI::create);
    }

    private static long order(Task task) {
        return task.startTime() == 0 ? Long.MAX_VALUE : task.startTime();
    }

    private static Pipeline.Step step(Task task) {
        return new Pipeline.Step(inWords(task.taskKey()), task.outcome(), duration(task), task.message());
    }

    private static Optional<Duration> duration(Task task) {
        return task.startTime() > 0 && task.endTime() > 0
                ? Optional.of(Duration.ofMillis(task.endTime() - task.startTime()))
                : Optional.empty();
    }

    private static Optional<Instant> moment(long epochMillis) {
        return epochMillis > 0 ? Optional.of(Instant.ofEpochMilli(epochMillis)) : Optional.empty();
    }

    /// `bronze_ingestion` reads as "Bronze ingestion".
    private static String inWords(String key) {
        var words = key.replace('_', ' ').strip();
        return words.isEmpty() ? key : words.substring(0, 1).toUpperCase() + words.substring(1);
    }
}
