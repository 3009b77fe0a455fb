package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.SCHEMA;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.TABLE;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;

/// Tables and views: listed, looked at, dropped.
final class TablesApi implements Api {

    private static final String TABLES = UnityCatalogApi.BASE + "/tables";

    private final Desk desk;
    private final CommitLogs logs;

    TablesApi(Desk desk, CommitLogs logs) {
        this.desk = desk;
        this.logs = logs;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(TABLES, this::list);
        routes.get(TABLES + "/:name", this::get);
        routes.delete(TABLES + "/:name", this::delete);
    }

    private Answer list(Exchange exchange) throws SQLException {
        var browse = exchange.flag("include_browse");
        var name = Desk.required(exchange, "catalog_name") + "." + Desk.required(exchange, "schema_name");
        var schema = desk.admission().entered(exchange.caller(), Admission.named(SCHEMA, name), browse);
        return Answer.json(desk.pages()
                .of(
                        desk.inventory().tables(schema.catalogName()),
                        exchange,
                        table -> table.name().schema().equals(schema.name())
                                && desk.admission().sees(exchange.caller(), securable(table), browse))
                .json("tables", table -> listed(exchange, table)));
    }

    /// Lists leave out what takes long to find.
    private JsonObject listed(Exchange exchange, TableEntry table) {
        var json = json(exchange, table, !exchange.flag("omit_columns"));
        json.remove("table_constraints");
        return json;
    }

    private Answer get(Exchange exchange) throws SQLException {
        var asked = Admission.named(TABLE, exchange.inPath("name"));
        return Answer.json(json(
                exchange,
                found(desk.admission().seen(exchange.caller(), asked, exchange.flag("include_browse"))),
                true));
    }

    private Answer delete(Exchange exchange) throws SQLException {
        var table = desk.admission().managed(exchange.caller(), Admission.named(TABLE, exchange.inPath("name")));
        var found = found(table);
        desk.lake().dropTable(found.name(), found.type().equals("VIEW"));
        desk.holdings().forget(table);
        return Answer.nothing();
    }

    private TableEntry found(Securable table) throws SQLException {
        return desk.inventory().tables(table.catalogName()).stream()
                .filter(entry -> entry.name().full().equals(table.fullName()))
                .findFirst()
                .orElseThrow();
    }

    /// The lake knows when a table was written last; whose it is stands in the register.
    private JsonObject json(Exchange exchange, TableEntry table, boolean withColumns) {
        var newest = logs.newest(table.name().full());
        var json = TableJson.of(table, newest, withColumns);
        var record = desk.show(exchange, securable(table));
        if (newest.isPresent()) {
            record.remove("updated_at");
        }
        return json.mergeIn(record);
    }

    private static Securable securable(TableEntry table) {
        return Securable.table(table.name().full());
    }
}
