package dev.talaan.monthend.pipeline;

import dev.talaan.databricks.jobs.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A run of the month-end pipeline.
///
/// @param month that it was run for, as its parameter tells it; empty where it has none
/// @param change the Change that started it; empty where the portal did not
/// @param bySchedule whether the schedule started it, not a person
/// @param page where Databricks shows it
/// @param message what Databricks says of its end; empty where it says nothing
public record Pipeline(
        long runId,
        String month,
        Optional<UUID> change,
        Outcome outcome,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean bySchedule,
        Optional<URI> page,
        String message,
        List<Step> steps) {

    /// One task.
    ///
    /// @param startedAt empty while it waits
    /// @param duration once it has ended
    /// @param message what Databricks says of a failure; empty where it says nothing
    public record Step(
            String name, Outcome outcome, Optional<Instant> startedAt, Optional<Duration> duration, String message) {}

    public boolean isActive() {
        return outcome.isActive();
    }
}
