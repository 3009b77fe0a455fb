package dev.talaan.databricks.sql;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Arrays;

/// A SQL warehouse.
///
/// @param state null where it was not given
/// @param autoStopMins after how many minutes without use it stops; 0 for never
@JsonNaming(SnakeCaseStrategy.class)
public record Warehouse(String id, String name, State state, String clusterSize, int numClusters, int autoStopMins) {

    /// A word that is newer than this list is UNKNOWN, never RUNNING.
    public enum State {
        STARTING,
        RUNNING,
        STOPPING,
        STOPPED,
        DELETING,
        DELETED,
        UNKNOWN;

        @JsonCreator
        static State of(String word) {
            return Arrays.stream(values())
                    .filter(s -> s.name().equals(word))
                    .findFirst()
                    .orElse(UNKNOWN);
        }
    }
}
