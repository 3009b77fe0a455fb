package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.CATALOG;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/// Catalogs: listed, looked at, opened, changed and closed.
final class CatalogsApi implements Api {

    private static final String CATALOGS = UnityCatalogApi.BASE + "/catalogs";

    /// What a new catalog has of its own.
    private static final Set<String> OF_ITSELF = Set.of("default", "information_schema");

    private final Desk desk;

    CatalogsApi(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(CATALOGS, this::list);
        routes.post(CATALOGS, this::create);
        routes.get(CATALOGS + "/:name", exchange -> {
            var catalog = desk.admission().seen(exchange.caller(), named(exchange), exchange.flag("include_browse"));
            return Answer.json(show(exchange, catalog));
        });
        routes.patch(CATALOGS + "/:name", exchange -> {
            var catalog = desk.admission().managed(exchange.caller(), named(exchange));
            desk.update(exchange, catalog);
            return Answer.json(show(exchange, catalog));
        });
        routes.delete(CATALOGS + "/:name", this::delete);
    }

    private Answer list(Exchange exchange) throws SQLException {
        var all = desk.inventory().schemas().byCatalog().keySet().stream()
                .map(Securable::catalog)
                .toList();
        var browse = exchange.flag("include_browse");
        return Answer.json(desk.pages()
                .of(all, exchange, catalog -> desk.admission().sees(exchange.caller(), catalog, browse))
                .json("catalogs", catalog -> show(exchange, catalog)));
    }

    private Answer create(Exchange exchange) throws SQLException {
        var fields = exchange.fields();
        var catalog = Desk.newName(CATALOG, fields.requiredText("name"));
        desk.admission().may(exchange.caller(), Securable.METASTORE, Privilege.CREATE_CATALOG);
        desk.begin(exchange, catalog, () -> desk.lake().create(catalog.fullName()));
        desk.enter(exchange, Securable.schema(catalog.fullName(), "default"), null);
        return Answer.json(show(exchange, catalog));
    }

    private Answer delete(Exchange exchange) throws SQLException {
        var catalog = desk.admission().managed(exchange.caller(), named(exchange));
        var schemas = List.copyOf(desk.inventory().schemas().byCatalog().get(catalog.fullName()));
        var tables = desk.inventory().tables(catalog.fullName()).stream()
                .filter(table -> !table.name().schema().equals("information_schema"))
                .count();
        if (!exchange.flag("force") && (tables > 0 || !OF_ITSELF.containsAll(schemas))) {
            throw new ApiError(
                    400,
                    "INVALID_STATE",
                    catalog.words() + " is not empty. The catalog has " + (schemas.size() - 1) + " schema(s), " + tables
                            + " table(s)");
        }
        desk.lake().drop(catalog.fullName());
        desk.holdings().forget(catalog);
        return Answer.nothing();
    }

    private JsonObject show(Exchange exchange, Securable catalog) {
        return desk.show(exchange, catalog)
                .put("full_name", catalog.fullName())
                .put("securable_type", "CATALOG")
                .put("catalog_type", "MANAGED_CATALOG")
                .put("isolation_mode", "OPEN");
    }

    private static Securable named(Exchange exchange) {
        return Admission.named(CATALOG, exchange.inPath("name"));
    }
}
