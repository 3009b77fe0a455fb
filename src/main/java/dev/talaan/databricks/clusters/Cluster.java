package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;
import java.util.List;
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
/// @param initScripts as Databricks gives them
/// @param clusterLogConf as Databricks gives it
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
        AzureAttributes azureAttributes,
        String driverNodeTypeId,
        String instancePoolId,
        String driverInstancePoolId,
        String dataSecurityMode,
        String singleUserName,
        String policyId,
        String runtimeEngine,
        Boolean enableElasticDisk,
        List<Map<String, Object>> initScripts,
        Map<String, Object> clusterLogConf) {

    public Cluster {
        state = state == null ? State.UNKNOWN : state;
    }

    /// What it is to be, as it was asked for: to be amended and sent by [Clusters#edit], which replaces all of it.
    public ClusterSpec spec() {
        return new ClusterSpec(
                null,
                clusterName,
                sparkVersion,
                nodeTypeId,
                autoscale == null ? numWorkers : null,
                autoscale,
                autoterminationMinutes,
                sparkConf,
                sparkEnvVars,
                customTags,
                azureAttributes,
                driverNodeTypeId,
                instancePoolId,
                driverInstancePoolId,
                dataSecurityMode,
                singleUserName,
                policyId,
                runtimeEngine,
                enableElasticDisk,
                initScripts,
                clusterLogConf);
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
            return Arrays.stream(values())
                    .filter(state -> state.name().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
