package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The places outside of the metastore.
@ApplicationScoped
public class ExternalLocations {

    private final ExternalLocationsApi api;
    private final Calls calls;

    ExternalLocations(@RestClient ExternalLocationsApi api, Calls calls) {
        this.api = api;
        this.calls = calls;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<ExternalLocation> all() {
        return calls.all(token -> api.list(0, token));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<ExternalLocation> get(String name) {
        return calls.read(() -> api.get(name), name);
    }
}
