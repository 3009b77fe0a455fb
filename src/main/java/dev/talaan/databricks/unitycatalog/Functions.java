package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The functions that are written in SQL or Python.
@ApplicationScoped
public class Functions {

    private final FunctionsApi api;
    private final Calls calls;

    Functions(@RestClient FunctionsApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<Function> all(String catalog, String schema) {
        return calls.all(token -> api.list(catalog, schema, 0, token));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Function> get(String fullName) {
        return calls.read(() -> api.get(fullName), fullName);
    }
}
