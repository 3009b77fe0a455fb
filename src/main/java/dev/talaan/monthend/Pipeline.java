package dev.talaan.monthend;

import dev.talaan.databricks.jobs.Outcome;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The last run of the month-end pipeline for a period.
///
/// @param bySchedule whether the schedule started it, not a person
record Pipeline(
        long runId,
        Outcome outcome,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean bySchedule,
        Optional<URI> page,
        List<Step> steps) {

    /// @param message what Databricks says of a failure; empty where it says nothing
    record Step(String name, Outcome outcome, Optional<Duration> duration, String message) {}
}
