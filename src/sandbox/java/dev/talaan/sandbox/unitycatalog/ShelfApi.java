package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.access.SecurableType.EXTERNAL_LOCATION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.FUNCTION;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.SCHEMA;
import static dev.talaan.sandbox.unitycatalog.access.SecurableType.VOLUME;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.Optional;

/// Volumes, functions and external locations: listed and looked at.
final class ShelfApi implements Api {

    private final Desk desk;

    ShelfApi(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void mount(Routes routes) {
        mount(routes, "volumes", VOLUME);
        mount(routes, "functions", FUNCTION);
        mount(routes, "external_locations", EXTERNAL_LOCATION, "external-locations");
    }

    private void mount(Routes routes, String field, SecurableType type) {
        mount(routes, field, type, field);
    }

    private void mount(Routes routes, String field, SecurableType type, String path) {
        routes.get(UnityCatalogApi.BASE + "/" + path, exchange -> list(exchange, field, type));
        routes.get(UnityCatalogApi.BASE + "/" + path + "/:name", exchange -> get(exchange, type));
    }

    private Answer list(Exchange exchange, String field, SecurableType type) throws SQLException {
        var browse = exchange.flag("include_browse");
        var all = desk.holdings().others(type, schema(exchange, type, browse));
        return Answer.json(desk.pages()
                .of(all, exchange, found -> desk.admission().sees(exchange.caller(), found, browse))
                .json(field, found -> show(exchange, found)));
    }

    private Optional<Securable> schema(Exchange exchange, SecurableType type, boolean browse) throws SQLException {
        if (type == EXTERNAL_LOCATION) {
            return Optional.empty();
        }
        var name = Desk.required(exchange, "catalog_name") + "." + Desk.required(exchange, "schema_name");
        return Optional.of(desk.admission().entered(exchange.caller(), Admission.named(SCHEMA, name), browse));
    }

    private Answer get(Exchange exchange, SecurableType type) throws SQLException {
        var asked = Admission.named(type, exchange.inPath("name"));
        if (desk.holdings().details(asked).isEmpty()) {
            throw new ApiError(404, type + "_DOES_NOT_EXIST", asked.words() + " does not exist.");
        }
        return Answer.json(
                show(exchange, desk.admission().seen(exchange.caller(), asked, exchange.flag("include_browse"))));
    }

    private JsonObject show(Exchange exchange, Securable found) {
        return desk.show(exchange, found).mergeIn(desk.holdings().details(found).orElseThrow());
    }
}
