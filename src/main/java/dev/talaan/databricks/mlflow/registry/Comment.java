package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What somebody wrote about a version.
///
/// @param creationTimestamp epoch milliseconds
/// @param lastUpdatedTimestamp epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record Comment(String id, String userId, String comment, long creationTimestamp, long lastUpdatedTimestamp) {

    public record Found(Comment comment) {}
}
