package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A model as Databricks' own call shows it.
///
/// @param id by which its permissions are asked for
/// @param permissionLevel what the portal may do with it
@JsonNaming(SnakeCaseStrategy.class)
public record WorkspaceModel(
        String id,
        String name,
        String description,
        String userId,
        String permissionLevel,
        List<ModelVersion> latestVersions) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record Found(WorkspaceModel registeredModelDatabricks) {}
}
