package dev.talaan.databricks.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What an endpoint is to serve from now on, all of it.
///
/// @param trafficConfig null where one version gets all calls
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewConfig(List<Entity> servedEntities, TrafficConfig trafficConfig) {

    /// A version of a registered model.
    ///
    /// @param name by which the routes know it
    /// @param workloadSize Small, Medium, Large
    @JsonNaming(SnakeCaseStrategy.class)
    public record Entity(
            String name, String entityName, String entityVersion, String workloadSize, boolean scaleToZeroEnabled) {}

    /// One version for all calls.
    public static NewConfig of(Entity entity) {
        return new NewConfig(List.of(entity), null);
    }
}
