package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The catalogs of the metastore.
@ApplicationScoped
public class Catalogs {

    private final CatalogsApi api;
    private final Guards guards;

    Catalogs(@RestClient CatalogsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<Catalog> all() {
        return Paging.walk(token -> guards.read(UNITY_CATALOG, () -> api.list(0, token)));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Catalog> get(String name) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> api.get(name)), name);
    }

    /// Opens one; it belongs to the portal.
    ///
    /// @throws Conflict through the `Uni` if there is one of that name
    public Uni<Catalog> create(NewCatalog wanted) {
        return guards.write(UNITY_CATALOG, () -> api.create(wanted));
    }

    /// Gives it another owner or another comment. Doing so twice does it once.
    public Uni<Catalog> amend(String name, Amendment amendment) {
        return PathName.in(() -> guards.repeatable(UNITY_CATALOG, () -> api.update(name, amendment)), name);
    }

    /// Drops it, which cannot be undone.
    ///
    /// @param force also when it holds something: everything in it is dropped as well
    /// @throws InvalidRequest through the `Uni` if it holds something and this is not forced
    public Uni<Void> delete(String name, boolean force) {
        return PathName.in(
                        () -> guards.write(
                                UNITY_CATALOG, () -> api.delete(name, force).replaceWith(true)),
                        name)
                .replaceWithVoid();
    }
}
