package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Tag;
import java.util.List;

/// What a run is created with.
///
/// @param startTime epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record NewRun(String experimentId, String runName, long startTime, List<Tag> tags) {}
