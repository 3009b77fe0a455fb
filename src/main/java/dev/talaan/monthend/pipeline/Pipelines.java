package dev.talaan.monthend.pipeline;

import dev.talaan.databricks.jobs.Run;
import dev.talaan.databricks.jobs.Task;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Reads a run of Databricks as a run of the pipeline.
final class Pipelines {

    private static final Pattern CHANGE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private Pipelines() {}

    static Pipeline of(Run run, PipelineConfig config) {
        return new Pipeline(
                run.runId(),
                run.parameter(config.monthParameter()).orElse(""),
                run.parameter(config.changeParameter()).flatMap(Pipelines::change),
                run.outcome(),
                Instant.ofEpochMilli(run.startTime()),
                moment(run.endTime()),
                "PERIODIC".equals(run.trigger()),
                page(run),
                run.message(),
                Objects.requireNonNullElse(run.tasks(), List.<Task>of()).stream()
                        .sorted(Comparator.comparingLong(Pipelines::order))
                        .map(Pipelines::step)
                        .toList());
    }

    /// Somebody may have typed anything into the parameter.
    private static Optional<UUID> change(String text) {
        return CHANGE.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
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
        return new Pipeline.Step(
                inWords(task.taskKey()), task.outcome(), moment(task.startTime()), duration(task), task.message());
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
