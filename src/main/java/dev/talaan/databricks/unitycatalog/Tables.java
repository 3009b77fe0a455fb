package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The tables and views of the schemas.
@ApplicationScoped
public class Tables {

    private final TablesApi api;
    private final Calls calls;

    Tables(@RestClient TablesApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// All that the portal sees. Their constraints stand in no list.
    public Multi<Table> all(String catalog, String schema) {
        return calls.all(token -> api.list(catalog, schema, 0, token));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Table> get(String fullName) {
        return calls.read(() -> api.get(fullName), fullName);
    }

    /// Drops a table or a view, which cannot be undone.
    public Uni<Void> delete(String fullName) {
        return calls.delete(() -> api.delete(fullName), fullName);
    }
}
