package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// What a new cluster is to be, or what is to be otherwise of one that is there. What is null is not said: to a new
/// one Databricks gives its default, one that is there keeps what it has.
///
/// @param numWorkers a fixed size; null where autoscale is given
/// @param nodeTypeId of the workers, and of the driver unless it has a type of its own
/// @param autoterminationMinutes after how many idle minutes it ends, 10 to 10,000; 0 for never
/// @param others any other setting, by the name that the API has for it: `docker_image`, `init_scripts`, …
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ClusterSpec(
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
        @JsonAnyGetter Map<String, Object> others) {

    public ClusterSpec {
        others = others == null ? Map.of() : others;
    }

    /// Nothing said yet.
    public static final ClusterSpec NONE =
            new ClusterSpec(null, null, null, null, null, null, null, null, null, null, Map.of());

    public static ClusterSpec fixed(String name, String sparkVersion, String nodeType, int workers, int idleMinutes) {
        return sized(name, sparkVersion, nodeType, workers, null, idleMinutes);
    }

    public static ClusterSpec scaling(
            String name, String sparkVersion, String nodeType, AutoScale workers, int idleMinutes) {
        return sized(name, sparkVersion, nodeType, null, workers, idleMinutes);
    }

    private static ClusterSpec sized(
            String name, String runtime, String nodeType, Integer workers, AutoScale between, int idleMinutes) {
        return new ClusterSpec(
                name, runtime, nodeType, workers, between, (long) idleMinutes, null, null, null, null, Map.of());
    }

    /// The same by another name.
    public ClusterSpec named(String name) {
        return with(name, sparkConf, sparkEnvVars, customTags, others);
    }

    public ClusterSpec configured(Map<String, String> conf, Map<String, String> env, Map<String, String> tags) {
        return with(clusterName, conf, env, tags, others);
    }

    /// The same with these settings beside the usual ones.
    public ClusterSpec with(Map<String, Object> more) {
        return with(clusterName, sparkConf, sparkEnvVars, customTags, more);
    }

    private ClusterSpec with(
            String name,
            Map<String, String> conf,
            Map<String, String> env,
            Map<String, String> tags,
            Map<String, Object> more) {
        return new ClusterSpec(
                name,
                sparkVersion,
                nodeTypeId,
                numWorkers,
                autoscale,
                autoterminationMinutes,
                conf,
                env,
                tags,
                azureAttributes,
                more);
    }

    /// Its name and size; settings and variables may hold secrets.
    @Override
    public String toString() {
        return "ClusterSpec[" + clusterName + ", " + (autoscale == null ? numWorkers + " workers" : autoscale) + "]";
    }
}
