package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The tables and views of the schemas.
@ApplicationScoped
public class Tables {

    private final TablesApi api;
    private final Guards guards;

    Tables(@RestClient TablesApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// All that the portal sees. Their constraints stand in no list.
    public Multi<Table> all(String catalog, String schema) {
        return Paging.walk(token -> guards.read(UNITY_CATALOG, () -> api.list(catalog, schema, 0, token)));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Table> get(String fullName) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> api.get(fullName)), fullName);
    }

    /// Drops a table or a view, which cannot be undone.
    public Uni<Void> delete(String fullName) {
        return PathName.in(
                        () -> guards.write(
                                UNITY_CATALOG, () -> api.delete(fullName).replaceWith(true)),
                        fullName)
                .replaceWithVoid();
    }
}
