package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Names of one's own for versions, such as `champion`.
@ApplicationScoped
public class Aliases {

    private final AliasesApi api;
    private final Guards guards;

    Aliases(@RestClient AliasesApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// Lets an alias mean this version from now on. `latest` and `v1` are reserved.
    public Uni<Void> set(String alias, VersionId version) {
        var request = new Alias(version.name(), alias, version.version());
        return guards.repeatable(MLFLOW, () -> api.set(request).replaceWith(true))
                .replaceWithVoid();
    }

    /// The version that an alias means.
    ///
    /// @throws DatabricksError through the `Uni` if there is none: not [DatabricksError.NotFound] but
    /// [DatabricksError.InvalidRequest]
    public Uni<ModelVersion> version(String model, String alias) {
        return guards.read(MLFLOW, () -> api.get(model, alias))
                .map(Given.the("model_version", ModelVersion.Found::modelVersion));
    }

    /// Takes an alias away; one that is not there is gone already.
    public Uni<Void> delete(String model, String alias) {
        var request = new AliasName(model, alias);
        return guards.repeatable(MLFLOW, () -> api.delete(request).replaceWith(true))
                .replaceWithVoid();
    }
}
