package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A stretch of a run: the first one, or a repair.
///
/// @param type ORIGINAL, REPAIR, …
/// @param id of a repair; 0 for the original
/// @param startTime epoch milliseconds
/// @param endTime epoch milliseconds; 0 where it has not ended
/// @param taskRunIds of the attempts that belong to it
@JsonNaming(SnakeCaseStrategy.class)
public record Repair(
        String type, long id, long startTime, long endTime, RunStatus status, RunState state, List<Long> taskRunIds) {

    public Outcome outcome() {
        return Outcome.of(status, state);
    }
}
