package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Where a run stands, in the older words that every server still sends.
@JsonNaming(SnakeCaseStrategy.class)
public record RunState(String lifeCycleState, String resultState, String stateMessage) {}
