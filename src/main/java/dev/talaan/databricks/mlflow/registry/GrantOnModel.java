package dev.talaan.databricks.mlflow.registry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What one principal may do with a model; one of the three names is given.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GrantOnModel(String userName, String groupName, String servicePrincipalName, ModelLevel permissionLevel) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record All(List<GrantOnModel> accessControlList) {}

    public static GrantOnModel toUser(String name, ModelLevel level) {
        return new GrantOnModel(name, null, null, level);
    }

    public static GrantOnModel toGroup(String name, ModelLevel level) {
        return new GrantOnModel(null, name, null, level);
    }

    /// @param applicationId of the service principal
    public static GrantOnModel toServicePrincipal(String applicationId, ModelLevel level) {
        return new GrantOnModel(null, null, applicationId, level);
    }
}
