package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The models of the workspace's registry. A model that is not there fails with [NotFound].
@ApplicationScoped
public class RegisteredModels {

    private static final int A_PAGE = 100;

    private final RegisteredModelsApi models;
    private final DatabricksRegistryApi databricks;
    private final Guards guards;

    RegisteredModels(
            @RestClient RegisteredModelsApi models, @RestClient DatabricksRegistryApi databricks, Guards guards) {
        this.models = models;
        this.databricks = databricks;
        this.guards = guards;
    }

    public Uni<RegisteredModel> create(NewModel request) {
        return found(guards.write(MLFLOW, () -> models.create(request)));
    }

    public Uni<RegisteredModel> get(String name) {
        return found(guards.read(MLFLOW, () -> models.get(name)));
    }

    /// The same with its id and what the portal may do with it. Only Databricks knows it; an open-source server has
    /// no such call and fails with [NotFound].
    public Uni<WorkspaceModel> inWorkspace(String name) {
        return guards.read(MLFLOW, () -> databricks.model(name))
                .map(Given.the("registered_model_databricks", WorkspaceModel.Found::registeredModelDatabricks));
    }

    public Uni<RegisteredModel> describe(String name, String description) {
        return found(guards.repeatable(MLFLOW, () -> models.update(new UpdateModel(name, description))));
    }

    public Uni<RegisteredModel> rename(String name, String newName) {
        return found(guards.write(MLFLOW, () -> models.rename(new RenameModel(name, newName))));
    }

    /// Deletes a model with its versions. Databricks refuses it while one of them is in Staging or Production.
    public Uni<Void> delete(String name) {
        return guards.write(MLFLOW, () -> models.delete(new ModelName(name)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Models by name, asked for as they are wanted.
    ///
    /// @param filter such as `name LIKE 'bir%'`; empty for all
    public Multi<RegisteredModel> search(String filter) {
        var given = filter.isBlank() ? null : filter;
        return Paging.walk(token -> guards.read(MLFLOW, () -> models.search(given, A_PAGE, List.of(), token)));
    }

    public Uni<Void> setTag(String name, Tag tag) {
        var request = new SetModelTag(name, tag.key(), tag.value());
        return guards.repeatable(MLFLOW, () -> models.setTag(request).replaceWith(true))
                .replaceWithVoid();
    }

    /// Takes a tag away; one that is not there is gone already.
    public Uni<Void> deleteTag(String name, String key) {
        var request = new ModelTagKey(name, key);
        return guards.repeatable(MLFLOW, () -> models.deleteTag(request).replaceWith(true))
                .replaceWithVoid();
    }

    private static Uni<RegisteredModel> found(Uni<RegisteredModel.Found> answer) {
        return answer.map(Given.the("registered_model", RegisteredModel.Found::registeredModel));
    }
}
