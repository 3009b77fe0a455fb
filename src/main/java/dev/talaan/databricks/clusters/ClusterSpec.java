package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/// What a cluster is to be. What is null is left to Databricks.
///
/// @param clusterId of the one that is changed; null for a new one
/// @param numWorkers a fixed size; null where autoscale is given
/// @param nodeTypeId of the workers, and of the driver unless it has a type of its own
/// @param autoterminationMinutes after how many idle minutes it ends, 10 to 10,000; 0 for never
/// @param initScripts as Databricks gave them
/// @param clusterLogConf as Databricks gave it
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterSpec(
        String clusterId,
        String clusterName,
        String sparkVersion,
        String nodeTypeId,
        Integer numWorkers,
        AutoScale autoscale,
        Long autoterminationMinutes,
        Map<String, String> sparkConf,
        Map<String, String> sparkEnvVars,
        Map<String, String> customTags,
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

    public static ClusterSpec fixed(String name, String sparkVersion, String nodeType, int workers, int idleMinutes) {
        return sized(name, sparkVersion, nodeType, workers, null, idleMinutes);
    }

    public static ClusterSpec scaling(
            String name, String sparkVersion, String nodeType, AutoScale workers, int idleMinutes) {
        return sized(name, sparkVersion, nodeType, null, workers, idleMinutes);
    }

    private static ClusterSpec sized(
            String name, String sparkVersion, String nodeType, Integer workers, AutoScale between, int idleMinutes) {
        return new ClusterSpec(
                null,
                name,
                sparkVersion,
                nodeType,
                workers,
                between,
                (long) idleMinutes,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
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

    /// The same by another name.
    public ClusterSpec named(String name) {
        return new ClusterSpec(
                clusterId,
                name,
                sparkVersion,
                nodeTypeId,
                numWorkers,
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

    /// Its name and size; settings and variables may hold secrets.
    @Override
    public String toString() {
        return "ClusterSpec[" + clusterName + ", " + (autoscale == null ? numWorkers + " workers" : autoscale) + "]";
    }
}
