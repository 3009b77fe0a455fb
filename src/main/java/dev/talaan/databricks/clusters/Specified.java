package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// A cluster as whoever set it up last wanted it.
///
/// @param spec all that was sent then, whether we know it or not, and nothing that Databricks added
@JsonNaming(SnakeCaseStrategy.class)
public record Specified(String clusterId, Map<String, Object> spec) {

    /// Its id alone; settings and variables may hold secrets.
    @Override
    public String toString() {
        return "Specified[" + clusterId + "]";
    }
}
