package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// Something that was done to a version's stage, or that is asked for.
///
/// @param activityType APPLIED_TRANSITION, REQUESTED_TRANSITION, CANCELLED_REQUEST, APPROVED_REQUEST,
///     REJECTED_REQUEST, SYSTEM_TRANSITION
/// @param creationTimestamp epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record Activity(
        String id,
        String activityType,
        String userId,
        String comment,
        String fromStage,
        String toStage,
        long creationTimestamp) {

    public record Done(Activity activity) {}

    public record Listed(List<Activity> requests) {}
}
