package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Words;
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
        Map<String, String> customTags,
        Map<String, String> sparkConf,
        Map<String, String> sparkEnvVars,
        AzureAttributes azureAttributes) {

    public Cluster {
        state = state == null ? State.UNKNOWN : state;
    }

    /// Its id, name and state; settings and variables may hold secrets.
    @Override
    public String toString() {
        return "Cluster[" + clusterId + ", " + clusterName + ", " + state + "]";
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
            return Words.constant(values(), word, UNKNOWN);
        }
    }
}
