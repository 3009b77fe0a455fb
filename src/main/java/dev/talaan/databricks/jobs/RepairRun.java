package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// Which tasks of an ended run are tried again.
///
/// @param rerunTasks their keys; null where all that failed are meant
/// @param rerunDependentTasks whether what depends on them is tried again too, also where it had succeeded
/// @param latestRepairId the repair before this one; null where there was none
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepairRun(
        long runId,
        List<String> rerunTasks,
        Boolean rerunAllFailedTasks,
        Boolean rerunDependentTasks,
        Long latestRepairId) {

    /// @param latestRepairId null for the first repair
    public static RepairRun ofFailed(long runId, Long latestRepairId) {
        return new RepairRun(runId, null, true, null, latestRepairId);
    }

    /// @param latestRepairId null for the first repair
    public static RepairRun ofTasks(long runId, List<String> keys, boolean dependents, Long latestRepairId) {
        return new RepairRun(runId, keys, null, dependents, latestRepairId);
    }
}
