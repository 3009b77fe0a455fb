package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// Listing and reading what the catalogs hold.
public final class UnityCatalogApi implements Api {

    private static final String BASE = "/api/2.1/unity-catalog";

    private final Inventory inventory;
    private final CommitLogs logs;
    private final Tempo tempo;

    public UnityCatalogApi(Lake lake, CommitLogs logs, Tempo tempo) {
        this.inventory = new Inventory(lake);
        this.logs = logs;
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(BASE + "/catalogs", this::catalogs);
        routes.get(BASE + "/schemas", this::schemas);
        routes.get(BASE + "/tables", this::tables);
        routes.get(BASE + "/tables/:name", this::table);
    }

    private Answer catalogs(Exchange exchange) throws SQLException {
        var names = List.copyOf(inventory.schemas().byCatalog().keySet());
        return Answer.json(page(names, exchange)
                .json(
                        "catalogs",
                        name -> new JsonObject()
                                .put("name", name)
                                .put("full_name", name)
                                .put("owner", "talaan-portal")
                                .put("catalog_type", "MANAGED_CATALOG")));
    }

    private Answer schemas(Exchange exchange) throws SQLException {
        var catalog = open(exchange, required(exchange, "catalog_name"));
        var names = List.copyOf(inventory.schemas().byCatalog().get(catalog));
        return Answer.json(page(names, exchange)
                .json(
                        "schemas",
                        name -> new JsonObject()
                                .put("name", name)
                                .put("catalog_name", catalog)
                                .put("full_name", catalog + "." + name)
                                .put("owner", "talaan-portal")));
    }

    /// As in Unity Catalog, a page is cut before it is filtered: it may be empty and still lead on to another.
    private Answer tables(Exchange exchange) throws SQLException {
        var catalog = open(exchange, required(exchange, "catalog_name"));
        var schema = required(exchange, "schema_name").toLowerCase(Locale.ROOT);
        if (!inventory.schemas().has(catalog, schema)) {
            throw new ApiError(404, "SCHEMA_DOES_NOT_EXIST", "Schema '" + catalog + "." + schema + "' does not exist.");
        }
        var scanned = page(inventory.tables(catalog), exchange);
        var found = scanned.items().stream()
                .filter(table -> table.name().schema().equals(schema))
                .toList();
        return Answer.json(new Page<>(found, scanned.next(), scanned.previous())
                .json("tables", table -> json(table, !exchange.flag("omit_columns"))));
    }

    private Answer table(Exchange exchange) throws SQLException {
        var name = exchange.inPath("name").toLowerCase(Locale.ROOT);
        var parts = name.split("\\.");
        if (parts.length != 3) {
            throw ApiError.invalid("'" + name + "' is not a valid name: a table's name has three levels.");
        }
        var catalog = open(exchange, parts[0]);
        return inventory.tables(catalog).stream()
                .filter(table -> table.name().full().equals(name))
                .findFirst()
                .map(table -> Answer.json(json(table, true)))
                .orElseThrow(() -> new ApiError(404, "TABLE_DOES_NOT_EXIST", "Table '" + name + "' does not exist."));
    }

    private JsonObject json(TableEntry table, boolean withColumns) {
        return TableJson.of(table, logs.newest(table.name().full()), withColumns);
    }

    /// A catalog that exists and that the caller may use.
    private String open(Exchange exchange, String name) throws SQLException {
        var catalog = name.toLowerCase(Locale.ROOT);
        if (!inventory.schemas().hasCatalog(catalog)) {
            throw new ApiError(404, "CATALOG_DOES_NOT_EXIST", "Catalog '" + catalog + "' does not exist.");
        }
        if (!exchange.caller().mayUse(catalog)) {
            throw ApiError.denied("User does not have USE CATALOG on Catalog '" + catalog + "'.");
        }
        return catalog;
    }

    private static String required(Exchange exchange, String name) {
        return exchange.parameter(name).orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }

    /// `max_results=0` leaves the size to the server.
    private <T> Page<T> page(List<T> all, Exchange exchange) {
        var asked = exchange.number("max_results").orElse(0L);
        if (asked < 0) {
            throw ApiError.invalid("Invalid max_results " + asked + ": it must not be negative.");
        }
        var most = tempo.pace().pageSize();
        return Page.of(all, exchange.parameter("page_token"), asked == 0 ? most : (int) Math.min(asked, most));
    }
}
