package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// One measurement of a run; `NaN` and infinite values travel as strings.
@JsonNaming(SnakeCaseStrategy.class)
public record LogMetric(String runId, String key, double value, long timestamp, long step) {

    static LogMetric of(String runId, Metric metric) {
        return new LogMetric(runId, metric.key(), metric.value(), metric.timestamp(), metric.step());
    }
}
