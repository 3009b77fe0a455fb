package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Optional;

/// One version of a model.
///
/// @param currentStage in MLflow's word; see [#stage]
/// @param status PENDING_REGISTRATION, FAILED_REGISTRATION, READY
/// @param creationTimestamp epoch milliseconds
/// @param lastUpdatedTimestamp epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record ModelVersion(
        String name,
        String version,
        String currentStage,
        String description,
        String source,
        String runId,
        String status,
        String statusMessage,
        String userId,
        long creationTimestamp,
        long lastUpdatedTimestamp,
        List<Tag> tags) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record Found(ModelVersion modelVersion) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Moved(ModelVersion modelVersionDatabricks) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Listed(List<ModelVersion> modelVersions) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Download(String artifactUri) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(List<ModelVersion> modelVersions, String nextPageToken) implements Paging.Page<ModelVersion> {

        @Override
        public List<ModelVersion> items() {
            return Given.items(modelVersions);
        }
    }

    /// Where it stands; empty where the word is not known.
    public Optional<Stage> stage() {
        return Stage.of(currentStage);
    }

    /// Whether it can be served.
    public boolean isReady() {
        return "READY".equals(status);
    }
}
