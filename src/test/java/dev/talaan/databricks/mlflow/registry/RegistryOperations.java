package dev.talaan.databricks.mlflow.registry;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.mlflow.Tag;
import dev.talaan.databricks.mlflow.Trial;
import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;

/// Models, aliases and versions; what only Databricks has is in [WorkspaceOperations].
@Singleton
class RegistryOperations implements Operations {

    private static final String MODEL = "bir_tax_forecaster";
    private static final VersionId FIRST = new VersionId(MODEL, "1");
    private static final NewVersion NEW = new NewVersion(MODEL, "dbfs:/models/x", null, "", List.of());
    private static final Tag TAG = new Tag("team", "data");

    private final RegisteredModels models;
    private final ModelVersions versions;
    private final Aliases aliases;

    RegistryOperations(RegisteredModels models, ModelVersions versions, Aliases aliases) {
        this.models = models;
        this.versions = versions;
        this.aliases = aliases;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                model(WRITE, "POST", "create", RegisteredModel.Found.class, this::created),
                model(READ, "GET", "get", RegisteredModel.Found.class, () -> models.get(MODEL)),
                model(REPEATABLE, "PATCH", "update", RegisteredModel.Found.class, () -> models.describe(MODEL, "New.")),
                model(
                        WRITE,
                        "POST",
                        "rename",
                        RegisteredModel.Found.class,
                        () -> created().chain(found -> models.rename(found.name(), Trial.name()))),
                model(
                        WRITE,
                        "DELETE",
                        "delete",
                        Void.class,
                        () -> created().chain(found -> models.delete(found.name()))),
                model(
                        READ,
                        "GET",
                        "search",
                        RegisteredModel.Page.class,
                        () -> models.search("").collect().asList()),
                model(REPEATABLE, "POST", "set-tag", Void.class, () -> models.setTag(MODEL, TAG)),
                model(REPEATABLE, "DELETE", "delete-tag", Void.class, () -> models.deleteTag(MODEL, "team")),
                model(
                        READ,
                        "POST",
                        "get-latest-versions",
                        ModelVersion.Listed.class,
                        () -> versions.latest(MODEL, List.of())),
                model(REPEATABLE, "POST", "alias", Void.class, () -> aliases.set("champion", FIRST)),
                model(
                        READ,
                        "GET",
                        "alias",
                        ModelVersion.Found.class,
                        () -> aliases.set("champion", FIRST).chain(() -> aliases.version(MODEL, "champion"))),
                model(REPEATABLE, "DELETE", "alias", Void.class, () -> aliases.delete(MODEL, "champion")),
                version(WRITE, "POST", "create", ModelVersion.Found.class, () -> versions.create(NEW)),
                version(READ, "GET", "get", ModelVersion.Found.class, () -> versions.get(FIRST)),
                version(
                        REPEATABLE,
                        "PATCH",
                        "update",
                        ModelVersion.Found.class,
                        () -> versions.describe(FIRST, "New.")),
                version(
                        WRITE,
                        "DELETE",
                        "delete",
                        Void.class,
                        () -> versions.create(NEW)
                                .chain(found -> versions.delete(new VersionId(MODEL, found.version())))),
                version(
                        READ,
                        "GET",
                        "search",
                        ModelVersion.Page.class,
                        () -> versions.search("").collect().asList()),
                version(REPEATABLE, "POST", "set-tag", Void.class, () -> versions.setTag(FIRST, TAG)),
                version(READ, "GET", "get-download-uri", ModelVersion.Download.class, () -> versions.source(FIRST)));
    }

    private Uni<RegisteredModel> created() {
        return models.create(new NewModel(Trial.name(), "", List.of()));
    }

    private static Operation model(Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return operation(kind, method, "registered-models/" + path, answer, call);
    }

    private static Operation version(Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return operation(kind, method, "model-versions/" + path, answer, call);
    }

    private static Operation operation(Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.MLFLOW, method + " " + path, kind, method, "/api/2.0/mlflow/" + path, answer, call);
    }
}
