package dev.talaan.databricks.serving;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A serving endpoint.
///
/// @param lastUpdatedTimestamp epoch milliseconds
/// @param config what it serves; null before it serves for the first time
/// @param pendingConfig what is being deployed, or failed to be; else null
@JsonNaming(SnakeCaseStrategy.class)
public record Endpoint(
        String name, String creator, long lastUpdatedTimestamp, State state, Config config, Config pendingConfig) {

    /// @param ready READY or NOT_READY
    /// @param configUpdate IN_PROGRESS, NOT_UPDATING, UPDATE_FAILED, UPDATE_CANCELED
    @JsonNaming(SnakeCaseStrategy.class)
    public record State(String ready, String configUpdate) {}

    /// @param trafficConfig null where Databricks says nothing about it
    @JsonNaming(SnakeCaseStrategy.class)
    public record Config(long configVersion, List<ServedEntity> servedEntities, TrafficConfig trafficConfig) {}

    /// A version of a model that is served.
    ///
    /// @param name by which the routes know it
    /// @param workloadSize Small, Medium, Large
    @JsonNaming(SnakeCaseStrategy.class)
    public record ServedEntity(
            String name,
            String entityName,
            String entityVersion,
            String workloadSize,
            boolean scaleToZeroEnabled,
            Deployment state) {}

    /// @param deployment DEPLOYMENT_READY, DEPLOYMENT_CREATING, DEPLOYMENT_FAILED, …
    @JsonNaming(SnakeCaseStrategy.class)
    public record Deployment(String deployment, String deploymentStateMessage) {}

    /// Whether it answers; false also where that is not known.
    public boolean isReady() {
        return state != null && "READY".equals(state.ready());
    }

    public Update update() {
        return Update.of(state);
    }
}
