package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

/// A name under which runs are kept.
///
/// @param lifecycleStage active or deleted
/// @param creationTime epoch milliseconds
/// @param lastUpdateTime epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record Experiment(
        String experimentId,
        String name,
        String artifactLocation,
        String lifecycleStage,
        long creationTime,
        long lastUpdateTime,
        List<Tag> tags) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record Created(String experimentId) {}

    public record Found(Experiment experiment) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(List<Experiment> experiments, String nextPageToken) implements Paging.Page<Experiment> {

        @Override
        public List<Experiment> items() {
            return Given.items(experiments);
        }
    }
}
