package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The models that are registered in Unity Catalog, their versions, and the aliases that point at them.
@ApplicationScoped
public class CatalogModels {

    private final ModelsApi models;
    private final ModelVersionsApi versions;
    private final Guards guards;

    CatalogModels(@RestClient ModelsApi models, @RestClient ModelVersionsApi versions, Guards guards) {
        this.models = models;
        this.versions = versions;
        this.guards = guards;
    }

    /// All of a schema that the portal sees.
    public Multi<Model> all(String catalog, String schema) {
        return Paging.walk(token -> guards.read(UNITY_CATALOG, () -> models.list(catalog, schema, 0, token)));
    }

    /// A model with its aliases.
    ///
    /// @throws NotFound through the `Uni` if it is not there
    public Uni<Model> get(String fullName) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> models.get(fullName)), fullName);
    }

    /// Registers a model without versions; it belongs to the portal.
    ///
    /// @throws Conflict through the `Uni` if there is one of that name
    public Uni<Model> create(NewModel wanted) {
        return guards.write(UNITY_CATALOG, () -> models.create(wanted));
    }

    /// Gives a model another owner or another comment.
    public Uni<Model> amend(String fullName, Amendment amendment) {
        return PathName.in(() -> guards.repeatable(UNITY_CATALOG, () -> models.update(fullName, amendment)), fullName);
    }

    /// @throws InvalidRequest through the `Uni` if it has versions
    public Uni<Void> delete(String fullName) {
        return PathName.in(() -> nothing(() -> models.delete(fullName)), fullName);
    }

    /// The versions of a model, newest first.
    public Multi<ModelVersion> versions(String model) {
        return Paging.walk(token ->
                PathName.in(() -> guards.read(UNITY_CATALOG, () -> versions.list(model, 0, token)), model));
    }

    /// A version with the aliases that point at it.
    ///
    /// @throws NotFound through the `Uni` if model or version is not there
    public Uni<ModelVersion> version(String model, long version) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> versions.get(model, version, true)), model);
    }

    /// The version that an alias points at.
    ///
    /// @throws NotFound through the `Uni` if model or alias is not there
    public Uni<ModelVersion> aliased(String model, String alias) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> versions.aliased(model, alias)), model, alias);
    }

    /// Gives a version another comment.
    public Uni<ModelVersion> comment(String model, long version, String comment) {
        return PathName.in(
                () -> guards.repeatable(
                        UNITY_CATALOG, () -> versions.update(model, version, new Amendment(null, comment))),
                model);
    }

    /// Deletes a version with the aliases that point at it, which cannot be undone.
    public Uni<Void> deleteVersion(String model, long version) {
        return PathName.in(() -> nothing(() -> versions.delete(model, version)), model);
    }

    /// Lets an alias point at a version; one that points elsewhere already is moved.
    public Uni<ModelAlias> point(String model, String alias, long version) {
        return PathName.in(
                () -> guards.repeatable(UNITY_CATALOG, () -> versions.point(model, alias, new AliasTarget(version))),
                model,
                alias);
    }

    /// @throws NotFound through the `Uni` if the alias is not there
    public Uni<Void> dropAlias(String model, String alias) {
        return PathName.in(() -> nothing(() -> versions.drop(model, alias)), model, alias);
    }

    private Uni<Void> nothing(Supplier<Uni<Void>> call) {
        return guards.write(UNITY_CATALOG, () -> call.get().replaceWith(true)).replaceWithVoid();
    }
}
