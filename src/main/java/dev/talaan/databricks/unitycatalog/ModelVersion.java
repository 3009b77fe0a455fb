package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A version of a registered model.
///
/// @param status READY, PENDING_REGISTRATION, FAILED_REGISTRATION, …
/// @param runId of the run that trained it
/// @param createdAt epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record ModelVersion(
        long version,
        String status,
        String comment,
        String runId,
        String source,
        long createdAt,
        String createdBy,
        List<ModelAlias> aliases) {

    /// Whether it can be used; a status that is not known is no yes.
    public boolean isReady() {
        return "READY".equals(status);
    }
}
