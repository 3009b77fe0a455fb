package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.CATALOG;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.SCHEMA;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import java.sql.SQLException;

/// Schemas: listed, looked at, opened, changed and closed.
final class SchemasApi implements Api {

    private static final String SCHEMAS = UnityCatalogApi.BASE + "/schemas";

    private final Desk desk;

    SchemasApi(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(SCHEMAS, this::list);
        routes.post(SCHEMAS, this::create);
        routes.get(SCHEMAS + "/:name", exchange -> {
            var schema = desk.admission().seen(exchange.caller(), named(exchange), exchange.flag("include_browse"));
            return Answer.json(desk.show(exchange, schema));
        });
        routes.patch(SCHEMAS + "/:name", exchange -> {
            var schema = desk.admission().managed(exchange.caller(), named(exchange));
            desk.update(exchange, schema);
            return Answer.json(desk.show(exchange, schema));
        });
        routes.delete(SCHEMAS + "/:name", this::delete);
    }

    private Answer list(Exchange exchange) throws SQLException {
        var browse = exchange.flag("include_browse");
        var catalog = desk.admission()
                .entered(exchange.caller(), Admission.named(CATALOG, Desk.required(exchange, "catalog_name")), browse);
        var all = desk.inventory().schemas().byCatalog().get(catalog.fullName()).stream()
                .map(name -> Securable.schema(catalog.fullName(), name))
                .toList();
        return Answer.json(desk.pages()
                .of(
                        all,
                        exchange,
                        schema -> describes(schema) || desk.admission().sees(exchange.caller(), schema, browse))
                .json("schemas", schema -> desk.show(exchange, schema)));
    }

    private Answer create(Exchange exchange) throws SQLException {
        var fields = exchange.fields();
        var catalog = desk.admission().existing(Admission.named(CATALOG, fields.requiredText("catalog_name")));
        var schema = Desk.newName(SCHEMA, catalog.fullName() + "." + fields.requiredText("name"));
        desk.admission().may(exchange.caller(), catalog, Privilege.USE_CATALOG, Privilege.CREATE_SCHEMA);
        desk.begin(exchange, schema, () -> desk.lake().createSchema(catalog.fullName(), schema.name()));
        return Answer.json(desk.show(exchange, schema));
    }

    private Answer delete(Exchange exchange) throws SQLException {
        var schema = desk.admission().managed(exchange.caller(), named(exchange));
        var tables = desk.inventory().tables(schema.catalogName()).stream()
                .filter(table -> table.name().schema().equals(schema.name()))
                .count();
        var contents = desk.holdings().contents(schema, tables);
        if (!exchange.flag("force") && !contents.isEmpty()) {
            throw new ApiError(400, "INVALID_STATE", schema.words() + " is not empty. The schema has " + contents);
        }
        desk.lake().dropSchema(schema.catalogName(), schema.name());
        desk.holdings().forget(schema);
        return Answer.nothing();
    }

    /// A catalog's information schema is everybody's who may enter the catalog.
    private static boolean describes(Securable schema) {
        return schema.name().equals("information_schema");
    }

    private static Securable named(Exchange exchange) {
        return Admission.named(SCHEMA, exchange.inPath("name"));
    }
}
