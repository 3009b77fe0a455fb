package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.lake.Catalogs;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import dev.talaan.sandbox.unitycatalog.access.Access;
import java.util.List;

/// Unity Catalog, and the requests for access to what is in it.
public final class UnityCatalogApi implements Api {

    static final String BASE = "/api/2.1/unity-catalog";

    private final Models models = new Models();
    private final Permissions permissions;
    private final List<Api> parts;

    public UnityCatalogApi(Lake lake, CommitLogs logs, Access access, SandboxClock clock, Tempo tempo) {
        var inventory = new Inventory(lake);
        var holdings = new Holdings(inventory, models, access);
        var destinations = new Destinations();
        var desk = new Desk(
                inventory,
                holdings,
                new Admission(holdings, access),
                access,
                new Catalogs(lake),
                new Pages(tempo),
                clock);
        permissions = new Permissions(desk);
        Seed.sow(access, holdings, models, destinations);
        parts = List.of(
                new CatalogsApi(desk),
                new SchemasApi(desk),
                new TablesApi(desk, logs),
                new ShelfApi(desk),
                new ModelsApi(desk, models),
                new VersionsApi(desk, models),
                new PermissionsApi(desk, permissions),
                new AccessRequestsApi(desk, destinations));
    }

    public Permissions permissions() {
        return permissions;
    }

    /// Whether a model of this full name has this version.
    public boolean hasModel(String name, String version) {
        return models.all().stream()
                .filter(model -> model.fullName().equals(name))
                .flatMap(model -> models.of(model).versions().keySet().stream())
                .anyMatch(number -> version.equals(Long.toString(number)));
    }

    @Override
    public void mount(Routes routes) {
        parts.forEach(part -> part.mount(routes));
    }
}
