package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Tag;
import java.util.List;

/// What a version is created with.
///
/// @param name the model's
/// @param source where the model's files are
/// @param runId the run that made them; null where none did
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewVersion(String name, String source, String runId, String description, List<Tag> tags) {}
