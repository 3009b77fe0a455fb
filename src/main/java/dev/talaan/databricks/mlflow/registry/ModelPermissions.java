package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// Who may do what with a model.
@JsonNaming(SnakeCaseStrategy.class)
public record ModelPermissions(String objectId, List<Holder> accessControlList) {

    /// One of the three names is given.
    @JsonNaming(SnakeCaseStrategy.class)
    public record Holder(String userName, String groupName, String servicePrincipalName, List<Held> allPermissions) {}

    /// @param permissionLevel CAN_READ, CAN_EDIT, CAN_MANAGE_STAGING_VERSIONS, CAN_MANAGE_PRODUCTION_VERSIONS,
    /// CAN_MANAGE
    /// @param inherited whether it comes from elsewhere and cannot be taken away here
    @JsonNaming(SnakeCaseStrategy.class)
    public record Held(String permissionLevel, boolean inherited) {}
}
