package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The models that are registered in Unity Catalog, their versions, and the aliases that point at them.
@ApplicationScoped
public class CatalogModels {

    private final ModelsApi models;
    private final ModelVersionsApi versions;
    private final Calls calls;

    CatalogModels(@RestClient ModelsApi models, @RestClient ModelVersionsApi versions, Calls calls) {
        this.models = models;
        this.versions = versions;
        this.calls = calls;
    }

    /// All of a schema that the portal sees.
    public Multi<Model> all(String catalog, String schema) {
        return calls.all(token -> models.list(catalog, schema, 0, token));
    }

    /// A model with its aliases.
    ///
    /// @throws NotFound through the `Uni` if it is not there
    public Uni<Model> get(String fullName) {
        return calls.read(() -> models.get(fullName), fullName);
    }

    /// Registers a model without versions; it belongs to the portal.
    ///
    /// @throws Conflict through the `Uni` if there is one of that name
    public Uni<Model> create(NewModel wanted) {
        return calls.write(() -> models.create(wanted));
    }

    /// Gives a model another owner or another comment.
    public Uni<Model> amend(String fullName, Amendment amendment) {
        return calls.repeatable(() -> models.update(fullName, amendment), fullName);
    }

    /// @throws InvalidRequest through the `Uni` if it has versions
    public Uni<Void> delete(String fullName) {
        return calls.delete(() -> models.delete(fullName), fullName);
    }

    /// The versions of a model, newest first.
    public Multi<ModelVersion> versions(String model) {
        return calls.all(token -> versions.list(model, 0, token), model);
    }

    /// A version with the aliases that point at it.
    ///
    /// @throws NotFound through the `Uni` if model or version is not there
    public Uni<ModelVersion> version(String model, long version) {
        return calls.read(() -> versions.get(model, version, true), model);
    }

    /// The version that an alias points at.
    ///
    /// @throws NotFound through the `Uni` if model or alias is not there
    public Uni<ModelVersion> aliased(String model, String alias) {
        return calls.read(() -> versions.aliased(model, alias), model, alias);
    }

    /// Gives a version another comment.
    public Uni<ModelVersion> comment(String model, long version, String comment) {
        return calls.repeatable(() -> versions.update(model, version, new Amendment(null, comment)), model);
    }

    /// Deletes a version with the aliases that point at it, which cannot be undone.
    public Uni<Void> deleteVersion(String model, long version) {
        return calls.delete(() -> versions.delete(model, version), model);
    }

    /// Lets an alias point at a version; one that points elsewhere already is moved.
    public Uni<ModelAlias> point(String model, String alias, long version) {
        return calls.repeatable(() -> versions.point(model, alias, new AliasTarget(version)), model, alias);
    }

    /// @throws NotFound through the `Uni` if the alias is not there
    public Uni<Void> dropAlias(String model, String alias) {
        return calls.delete(() -> versions.drop(model, alias), model, alias);
    }
}
