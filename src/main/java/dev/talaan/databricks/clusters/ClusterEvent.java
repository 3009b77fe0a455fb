package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Something that happened to a cluster.
///
/// @param timestamp epoch milliseconds
/// @param type CREATING, STARTING, RUNNING, EDITED, RESTARTING, TERMINATING, …
/// @param details what more there is to it; may be null
@JsonNaming(SnakeCaseStrategy.class)
public record ClusterEvent(String clusterId, long timestamp, String type, Details details) {

    /// @param user who asked for it; null where nobody did
    /// @param reason why it ended; null where it did not
    @JsonNaming(SnakeCaseStrategy.class)
    public record Details(String user, TerminationReason reason, Long currentNumWorkers, Long targetNumWorkers) {}
}
