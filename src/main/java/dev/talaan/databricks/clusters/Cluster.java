package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;
import java.util.Map;

/// A cluster.
///
/// @param state UNKNOWN where Databricks says none, or one that we do not know
/// @param stateMessage what Databricks says about it; may be empty or null
/// @param terminationReason null unless it ends or has ended
/// @param numWorkers how many it has or starts with; null where autoscale alone is given
/// @param autoscale null where the size is fixed
/// @param autoterminationMinutes after how many idle minutes it ends; 0 for never
/// @param clusterSource UI, API, JOB, PIPELINE, …
/// @param startTime when its creation was asked for, epoch milliseconds
/// @param terminatedTime epoch milliseconds; 0 where it has not ended
/// @param lastRestartedTime epoch milliseconds; 0 where it has not run
@JsonNaming(SnakeCaseStrategy.class)
public record Cluster(
        String clusterId,
        String clusterName,
        State state,
        String stateMessage,
        TerminationReason terminationReason,
        String sparkVersion,
        String nodeTypeId,
        Integer numWorkers,
        AutoScale autoscale,
        long autoterminationMinutes,
        String clusterSource,
        String creatorUserName,
        long startTime,
        long terminatedTime,
        long lastRestartedTime,
        Map<String, String> customTags) {

    public Cluster {
        state = state == null ? State.UNKNOWN : state;
    }

    /// Where a cluster stands.
    public enum State {
        PENDING,
        RUNNING,
        RESTARTING,
        RESIZING,
        TERMINATING,
        TERMINATED,
        ERROR,
        UNKNOWN;

        @JsonCreator
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(state -> state.name().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
