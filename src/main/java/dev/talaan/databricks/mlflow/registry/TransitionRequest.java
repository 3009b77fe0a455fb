package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A request to move a version, as it stands after it was made.
///
/// @param userId who asks
/// @param creationTimestamp epoch milliseconds
/// @param availableActions what the portal may do about it: APPROVE_TRANSITION_REQUEST, REJECT_…, CANCEL_…
@JsonNaming(SnakeCaseStrategy.class)
public record TransitionRequest(
        String toStage, String userId, String comment, long creationTimestamp, List<String> availableActions) {

    public record Found(TransitionRequest request) {}
}
