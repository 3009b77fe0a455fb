package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The schemas of the catalogs.
@ApplicationScoped
public class Schemas {

    private final SchemasApi api;
    private final Calls calls;

    Schemas(@RestClient SchemasApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<Schema> all(String catalog) {
        return calls.all(token -> api.list(catalog, 0, token));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Schema> get(String fullName) {
        return calls.read(() -> api.get(fullName), fullName);
    }

    /// Opens one; it belongs to the portal.
    ///
    /// @throws Conflict through the `Uni` if there is one of that name
    public Uni<Schema> create(NewSchema wanted) {
        return calls.write(() -> api.create(wanted));
    }

    /// Gives it another owner or another comment. Doing so twice does it once.
    public Uni<Schema> amend(String fullName, Amendment amendment) {
        return calls.repeatable(() -> api.update(fullName, amendment), fullName);
    }

    /// Drops it, which cannot be undone.
    ///
    /// @param force also when it holds something: everything in it is dropped as well
    /// @throws InvalidRequest through the `Uni` if it holds something and this is not forced
    public Uni<Void> delete(String fullName, boolean force) {
        return calls.delete(() -> api.delete(fullName, force), fullName);
    }
}
