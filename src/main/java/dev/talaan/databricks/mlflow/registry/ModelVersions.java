package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.transport.Group.MLFLOW;

import dev.talaan.databricks.mlflow.Given;
import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The versions of models. A version that is not there fails with [NotFound].
@ApplicationScoped
public class ModelVersions {

    private static final int A_PAGE = 200;

    private final ModelVersionsApi versions;
    private final RegisteredModelsApi models;
    private final Guards guards;

    ModelVersions(@RestClient ModelVersionsApi versions, @RestClient RegisteredModelsApi models, Guards guards) {
        this.versions = versions;
        this.models = models;
        this.guards = guards;
    }

    public Uni<ModelVersion> create(NewVersion request) {
        return found(guards.write(MLFLOW, () -> versions.create(request)));
    }

    public Uni<ModelVersion> get(VersionId id) {
        return found(guards.read(MLFLOW, () -> versions.get(id.name(), id.version())));
    }

    public Uni<ModelVersion> describe(VersionId id, String description) {
        var request = new UpdateVersion(id.name(), id.version(), description);
        return found(guards.repeatable(MLFLOW, () -> versions.update(request)));
    }

    /// Deletes a version. Databricks refuses it while it is in Staging or Production.
    public Uni<Void> delete(VersionId id) {
        return guards.write(MLFLOW, () -> versions.delete(id).replaceWith(true)).replaceWithVoid();
    }

    /// Versions, the latest change first, asked for as they are wanted.
    ///
    /// @param filter such as `name='x'` or `run_id='y'`; empty for all
    public Multi<ModelVersion> search(String filter) {
        var given = filter.isBlank() ? null : filter;
        return Paging.walk(token -> guards.read(MLFLOW, () -> versions.search(given, A_PAGE, List.of(), token)));
    }

    /// The highest version of a model in each stage.
    ///
    /// @param stages only these; empty for all
    public Uni<List<ModelVersion>> latest(String model, Collection<Stage> stages) {
        var request = new LatestVersions(model, stages.stream().map(Stage::word).toList());
        return guards.read(MLFLOW, () -> models.latest(request)).map(answer -> Given.items(answer.modelVersions()));
    }

    public Uni<Void> setTag(VersionId id, Tag tag) {
        var request = new SetVersionTag(id.name(), id.version(), tag.key(), tag.value());
        return guards.repeatable(MLFLOW, () -> versions.setTag(request).replaceWith(true))
                .replaceWithVoid();
    }

    /// Where the model's files are.
    public Uni<String> source(VersionId id) {
        return guards.read(MLFLOW, () -> versions.download(id.name(), id.version()))
                .map(Given.the("artifact_uri", ModelVersion.Download::artifactUri));
    }

    private static Uni<ModelVersion> found(Uni<ModelVersion.Found> answer) {
        return answer.map(Given.the("model_version", ModelVersion.Found::modelVersion));
    }
}
