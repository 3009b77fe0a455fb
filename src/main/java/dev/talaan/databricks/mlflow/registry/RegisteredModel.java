package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

/// A name under which versions are kept.
///
/// @param creationTimestamp epoch milliseconds
/// @param lastUpdatedTimestamp epoch milliseconds
/// @param latestVersions the highest version in each stage
@JsonNaming(SnakeCaseStrategy.class)
public record RegisteredModel(
        String name,
        String description,
        String userId,
        long creationTimestamp,
        long lastUpdatedTimestamp,
        List<ModelVersion> latestVersions,
        List<Tag> tags,
        List<AliasOf> aliases) {

    /// A name of one's own for a version.
    public record AliasOf(String alias, String version) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Found(RegisteredModel registeredModel) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(List<RegisteredModel> registeredModels, String nextPageToken)
            implements Paging.Page<RegisteredModel> {

        @Override
        public List<RegisteredModel> items() {
            return Given.items(registeredModels);
        }
    }
}
