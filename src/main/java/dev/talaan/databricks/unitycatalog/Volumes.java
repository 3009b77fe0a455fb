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

/// The volumes, places for files.
@ApplicationScoped
public class Volumes {

    private final VolumesApi api;
    private final Guards guards;

    Volumes(@RestClient VolumesApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// All that the portal sees, asked for a page at a time as they are wanted.
    public Multi<Volume> all(String catalog, String schema) {
        return Paging.walk(token -> guards.read(UNITY_CATALOG, () -> api.list(catalog, schema, 0, token)));
    }

    /// @throws NotFound through the `Uni` if it is not there
    /// @throws PermissionDenied through the `Uni` if the portal may not see it
    public Uni<Volume> get(String fullName) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, () -> api.get(fullName)), fullName);
    }
}
