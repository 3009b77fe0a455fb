package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// One task of a run, one attempt of it.
///
/// @param attemptNumber 0 for the first
@JsonNaming(SnakeCaseStrategy.class)
public record Task(
        long runId, String taskKey, long startTime, long endTime, int attemptNumber, RunStatus status, RunState state) {

    public Outcome outcome() {
        return Outcome.of(status, state);
    }

    /// What Databricks says about how it ended; empty where it says nothing.
    public String message() {
        return RunStatus.message(status, state);
    }
}
