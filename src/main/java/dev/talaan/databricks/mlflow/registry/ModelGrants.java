package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Who may do what with a model. Models are named by their id, see [RegisteredModels#inWorkspace].
@ApplicationScoped
public class ModelGrants {

    private final ModelPermissionsApi api;
    private final Guards guards;

    ModelGrants(@RestClient ModelPermissionsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    public Uni<ModelPermissions> of(String modelId) {
        return guards.read(MLFLOW, () -> api.get(modelId));
    }

    /// Gives principals a level; the others keep theirs.
    ///
    /// @throws PermissionDenied through the `Uni` if the portal does not manage the model
    public Uni<ModelPermissions> grant(String modelId, List<GrantOnModel> grants) {
        return guards.repeatable(MLFLOW, () -> api.update(modelId, new GrantOnModel.All(grants)));
    }

    /// Lets these grants take the place of all that there are; what is inherited stays.
    public Uni<ModelPermissions> replace(String modelId, List<GrantOnModel> grants) {
        return guards.repeatable(MLFLOW, () -> api.set(modelId, new GrantOnModel.All(grants)));
    }
}
