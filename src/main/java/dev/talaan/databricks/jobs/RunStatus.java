package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Where a run stands, in today's words.
///
/// @param state BLOCKED, PENDING, QUEUED, RUNNING, TERMINATING, TERMINATED, WAITING
@JsonNaming(SnakeCaseStrategy.class)
public record RunStatus(String state, TerminationDetails terminationDetails) {

    public record TerminationDetails(String code, String type, String message) {}
}
