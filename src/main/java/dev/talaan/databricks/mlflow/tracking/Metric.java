package dev.talaan.databricks.mlflow.tracking;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.transport.Paging;
import java.util.List;
import java.util.Objects;

/// One measurement.
///
/// @param value may be `NaN` or infinite; `NaN` too where none was given
/// @param timestamp epoch milliseconds
/// @param step counts within the run
public record Metric(String key, Double value, long timestamp, long step) {

    public Metric {
        value = Objects.requireNonNullElse(value, Double.NaN);
    }

    @JsonNaming(SnakeCaseStrategy.class)
    public record Page(List<Metric> metrics, String nextPageToken) implements Paging.Page<Metric> {

        @Override
        public List<Metric> items() {
            return Given.items(metrics);
        }
    }
}
