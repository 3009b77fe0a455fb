package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What is to become of a run; null for what stays.
///
/// @param endTime epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateRun(String runId, TrackedRunState status, Long endTime, String runName) {

    public UpdateRun {
        if (status == TrackedRunState.UNKNOWN) {
            throw new IllegalArgumentException("A run is not set to a state that is not known");
        }
    }
}
