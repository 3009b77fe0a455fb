package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Where a run stands, in today's words.
///
/// @param state BLOCKED, PENDING, QUEUED, RUNNING, TERMINATING, TERMINATED, WAITING
@JsonNaming(SnakeCaseStrategy.class)
public record RunStatus(String state, TerminationDetails terminationDetails) {

    public record TerminationDetails(String code, String type, String message) {}

    /// What both ways of telling it say about an end, today's first; empty where neither says anything.
    static String message(RunStatus status, RunState state) {
        if (status != null
                && status.terminationDetails() != null
                && status.terminationDetails().message() != null) {
            return status.terminationDetails().message();
        }
        return state == null || state.stateMessage() == null ? "" : state.stateMessage();
    }
}
