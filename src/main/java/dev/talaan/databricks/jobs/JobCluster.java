package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// A cluster that tasks of one job share, made for each run of it.
///
/// @param jobClusterKey by which tasks name it
/// @param newCluster what it is to be, by the names that `clusters/create` has; kept as it comes
@JsonNaming(SnakeCaseStrategy.class)
public record JobCluster(String jobClusterKey, Map<String, Object> newCluster) {

    /// Its key alone; settings and variables may hold secrets.
    @Override
    public String toString() {
        return "JobCluster[" + jobClusterKey + "]";
    }
}
