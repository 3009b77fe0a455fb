package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Moves versions to other stages, by Databricks' own path or by the open-source one.
@ApplicationScoped
public class Stages {

    private final DatabricksRegistryApi databricks;
    private final ModelVersionsApi openSource;
    private final RegistryKind kind;
    private final Guards guards;

    Stages(
            @RestClient DatabricksRegistryApi databricks,
            @RestClient ModelVersionsApi openSource,
            RegistryKind kind,
            Guards guards) {
        this.databricks = databricks;
        this.openSource = openSource;
        this.kind = kind;
        this.guards = guards;
    }

    /// Moves a version.
    ///
    /// @param archives whether the versions that stand in the stage are archived; only for Staging and Production
    /// @param comment who wanted it and why: to Databricks it is the portal that moves it. An open-source server
    ///     does not keep it.
    /// @throws PermissionDenied through the `Uni` if the portal may not move it there
    public Uni<ModelVersion> move(VersionId id, Stage to, boolean archives, String comment) {
        var request = Transition.of(id, to, archives, comment);
        return kind.isDatabricks(id).chain(yes -> yes ? byDatabricks(request) : byOpenSource(request));
    }

    private Uni<ModelVersion> byDatabricks(Transition request) {
        return guards.write(MLFLOW, () -> databricks.transition(request))
                .map(Given.the("model_version_databricks", ModelVersion.Moved::modelVersionDatabricks));
    }

    private Uni<ModelVersion> byOpenSource(Transition request) {
        return guards.write(MLFLOW, () -> openSource.transition(request.plain()))
                .map(Given.the("model_version", ModelVersion.Found::modelVersion));
    }
}
