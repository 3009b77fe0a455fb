package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The SQL warehouses of the workspace. What fails, fails with a `DatabricksError`.
@ApplicationScoped
public class Warehouses {

    private final WarehousesApi api;
    private final Guards guards;

    Warehouses(@RestClient WarehousesApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    public Multi<Warehouse> all() {
        return Paging.walk(token -> guards.read(SQL, () -> api.list(token)));
    }

    public Uni<Warehouse> get(String id) {
        return guards.read(SQL, () -> api.get(id));
    }

    /// Asks one to start, which takes from seconds to minutes; one that runs runs on.
    public Uni<Void> start(String id) {
        return guards.repeatable(SQL, () -> api.start(id).replaceWith(true)).replaceWithVoid();
    }

    /// Asks one to stop; what runs on it is lost.
    public Uni<Void> stop(String id) {
        return guards.repeatable(SQL, () -> api.stop(id).replaceWith(true)).replaceWithVoid();
    }
}
