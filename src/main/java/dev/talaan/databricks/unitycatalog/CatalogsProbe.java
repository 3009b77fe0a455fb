package dev.talaan.databricks.unitycatalog;

import dev.talaan.databricks.transport.Group;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Probe;
import dev.talaan.databricks.transport.ProbeApi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.rest.client.inject.RestClient;

@ApplicationScoped
class CatalogsProbe implements Probe {

    private final ProbeApi api;
    private final Guards guards;

    CatalogsProbe(@RestClient ProbeApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    @Override
    public Group group() {
        return Group.UNITY_CATALOG;
    }

    @Override
    public String call() {
        return "GET /api/2.1/unity-catalog/catalogs";
    }

    @Override
    public Uni<?> ask() {
        return guards.once(group(), () -> api.catalogs(0));
    }
}
