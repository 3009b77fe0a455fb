package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import dev.talaan.support.Databricks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/// Catalogs, schemas, tables and what stands beside them.
@Singleton
class UnityCatalogOperations implements Operations {

    private static final String UC = "/api/2.1/unity-catalog/";

    private final Catalogs catalogs;
    private final Schemas schemas;
    private final Tables tables;
    private final Volumes volumes;
    private final Functions functions;
    private final ExternalLocations locations;

    UnityCatalogOperations(
            Catalogs catalogs,
            Schemas schemas,
            Tables tables,
            Volumes volumes,
            Functions functions,
            ExternalLocations locations) {
        this.catalogs = catalogs;
        this.schemas = schemas;
        this.tables = tables;
        this.volumes = volumes;
        this.functions = functions;
        this.locations = locations;
    }

    @Override
    public List<Operation> all() {
        var comment = new Amendment(null, "Raw");
        return List.of(
                read("catalogs", "catalogs", CatalogPage.class, () -> list(catalogs.all())),
                read("catalog", "catalogs/gold", Catalog.class, () -> catalogs.get("gold")),
                of(
                        WRITE,
                        "create-catalog",
                        "POST",
                        "catalogs",
                        Catalog.class,
                        () -> catalogs.create(new NewCatalog(fresh("made"), null))),
                of(
                        REPEATABLE,
                        "amend-catalog",
                        "PATCH",
                        "catalogs/bronze",
                        Catalog.class,
                        () -> catalogs.amend("bronze", comment)),
                of(WRITE, "delete-catalog", "DELETE", "catalogs/gone", Void.class, this::deleteCatalog),
                read("schemas", "schemas", SchemaPage.class, () -> list(schemas.all("gold"))),
                read("schema", "schemas/gold.default", Schema.class, () -> schemas.get("gold.default")),
                of(
                        WRITE,
                        "create-schema",
                        "POST",
                        "schemas",
                        Schema.class,
                        () -> schemas.create(new NewSchema("silver", fresh("made"), null))),
                of(
                        REPEATABLE,
                        "amend-schema",
                        "PATCH",
                        "schemas/bronze.odoo",
                        Schema.class,
                        () -> schemas.amend("bronze.odoo", comment)),
                of(WRITE, "delete-schema", "DELETE", "schemas/silver.gone", Void.class, this::deleteSchema),
                read("tables", "tables", TablePage.class, () -> list(tables.all("gold", "default"))),
                read(
                        "table",
                        "tables/gold.default.bir_monthly",
                        Table.class,
                        () -> tables.get("gold.default.bir_monthly")),
                of(WRITE, "delete-table", "DELETE", "tables/silver.default.gone", Void.class, this::deleteTable),
                read("volumes", "volumes", VolumePage.class, () -> list(volumes.all("gold", "default"))),
                read("volume", "volumes/gold.default.filings", Volume.class, () -> volumes.get("gold.default.filings")),
                read("functions", "functions", FunctionPage.class, () -> list(functions.all("gold", "default"))),
                read(
                        "function",
                        "functions/gold.default.surcharge",
                        Function.class,
                        () -> functions.get("gold.default.surcharge")),
                read(
                        "external-locations",
                        "external-locations",
                        ExternalLocationPage.class,
                        () -> list(locations.all())),
                read(
                        "external-location",
                        "external-locations/odoo-exports",
                        ExternalLocation.class,
                        () -> locations.get("odoo-exports")));
    }

    private Uni<?> deleteCatalog() {
        var name = fresh("gone");
        return catalogs.create(new NewCatalog(name, null)).chain(() -> catalogs.delete(name, true));
    }

    private Uni<?> deleteSchema() {
        var name = fresh("gone");
        return schemas.create(new NewSchema("silver", name, null)).chain(() -> schemas.delete("silver." + name, false));
    }

    private Uni<?> deleteTable() {
        var name = "silver.default." + fresh("gone");
        Databricks.sql("CREATE TABLE " + name + " (a INT)");
        return tables.delete(name);
    }

    static String fresh(String prefix) {
        return prefix + "_" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Uni<?> list(Multi<?> found) {
        return found.collect().asList();
    }

    static Operation read(String name, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return of(READ, name, "GET", path, answer, call);
    }

    static Operation of(Kind kind, String name, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(
                Group.UNITY_CATALOG, name, kind, method, path.startsWith("/") ? path : UC + path, answer, call);
    }
}
