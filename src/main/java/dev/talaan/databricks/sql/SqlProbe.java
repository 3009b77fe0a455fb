package dev.talaan.databricks.sql;

import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Probe;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class SqlProbe implements Probe {

    private final WarehousesApi api;
    private final Guards guards;

    SqlProbe(@RestClient WarehousesApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    @Override
    public Group group() {
        return Group.SQL;
    }

    @Override
    public String call() {
        return "GET /api/2.0/sql/warehouses";
    }

    @Override
    public Uni<?> ask() {
        return guards.once(group(), () -> api.list(null));
    }
}
