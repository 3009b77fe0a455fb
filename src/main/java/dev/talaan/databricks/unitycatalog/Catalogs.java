package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The catalogs of the metastore.
@ApplicationScoped
public class Catalogs {

    private final CatalogsApi api;
    private final Calls calls;

    Catalogs(@RestClient CatalogsApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<Catalog> all() {
        return calls.all(token -> api.list(0, token));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Catalog> get(String name) {
        return calls.read(() -> api.get(name), name);
    }

    /// Opens one; it belongs to the portal.
    ///
    /// @throws Conflict through the `Uni` if there is one of that name
    public Uni<Catalog> create(NewCatalog wanted) {
        return calls.write(() -> api.create(wanted));
    }

    /// Gives it another owner or another comment. Doing so twice does it once.
    public Uni<Catalog> amend(String name, Amendment amendment) {
        return calls.repeatable(() -> api.update(name, amendment), name);
    }

    /// Drops it, which cannot be undone.
    ///
    /// @param force also when it holds something: everything in it is dropped as well
    /// @throws InvalidRequest through the `Uni` if it holds something and this is not forced
    public Uni<Void> delete(String name, boolean force) {
        return calls.delete(() -> api.delete(name, force), name);
    }
}
