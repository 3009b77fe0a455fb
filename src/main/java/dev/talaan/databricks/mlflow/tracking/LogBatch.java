package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Tag;
import java.util.List;

/// What is logged together; at most 1000 in all, 100 parameters and 100 tags among them.
@JsonNaming(SnakeCaseStrategy.class)
public record LogBatch(String runId, List<Metric> metrics, List<TrackedRun.Parameter> params, List<Tag> tags) {}
