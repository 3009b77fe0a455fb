package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// What a cluster is to be. What is null is left to Databricks.
///
/// @param clusterId of the one that is changed; null for a new one
/// @param numWorkers a fixed size; null where autoscale is given
/// @param autoterminationMinutes after how many idle minutes it ends, 10 to 10,000; 0 for never
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterSpec(
        String clusterId,
        String clusterName,
        String sparkVersion,
        String nodeTypeId,
        Integer numWorkers,
        AutoScale autoscale,
        Integer autoterminationMinutes,
        Map<String, String> sparkConf,
        Map<String, String> sparkEnvVars,
        Map<String, String> customTags,
        AzureAttributes azureAttributes) {

    public static ClusterSpec fixed(String name, String sparkVersion, String nodeType, int workers, int idleMinutes) {
        return new ClusterSpec(null, name, sparkVersion, nodeType, workers, null, idleMinutes, null, null, null, null);
    }

    public static ClusterSpec scaling(
            String name, String sparkVersion, String nodeType, AutoScale workers, int idleMinutes) {
        return new ClusterSpec(null, name, sparkVersion, nodeType, null, workers, idleMinutes, null, null, null, null);
    }

    public ClusterSpec configured(Map<String, String> conf, Map<String, String> env, Map<String, String> tags) {
        return new ClusterSpec(
                clusterId,
                clusterName,
                sparkVersion,
                nodeTypeId,
                numWorkers,
                autoscale,
                autoterminationMinutes,
                conf,
                env,
                tags,
                azureAttributes);
    }

    ClusterSpec of(String id) {
        return new ClusterSpec(
                id,
                clusterName,
                sparkVersion,
                nodeTypeId,
                numWorkers,
                autoscale,
                autoterminationMinutes,
                sparkConf,
                sparkEnvVars,
                customTags,
                azureAttributes);
    }
}
