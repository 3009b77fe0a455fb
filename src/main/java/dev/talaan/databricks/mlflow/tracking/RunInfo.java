package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What is known of a run beside what was logged in it.
///
/// @param status in Databricks' word; see [#state]
/// @param startTime epoch milliseconds
/// @param endTime epoch milliseconds; 0 where it has not ended
/// @param lifecycleStage active or deleted
@JsonNaming(SnakeCaseStrategy.class)
public record RunInfo(
        String runId,
        String runName,
        String experimentId,
        String status,
        long startTime,
        long endTime,
        String artifactUri,
        String lifecycleStage) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record Updated(RunInfo runInfo) {}

    /// Where it stands; what is not known is never success.
    public TrackedRunState state() {
        return TrackedRunState.of(status);
    }
}
