package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.unitycatalog.Destinations.Found;
import dev.talaan.sandbox.unitycatalog.access.Privilege;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import dev.talaan.sandbox.unitycatalog.access.SecurableType;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;

/// Requests for access: `/api/3.0/rfa`. A request is sent to the destinations and answered with them; nothing of it is
/// kept here, and nobody grants anything by it.
final class AccessRequestsApi implements Api {

    private static final String RFA = "/api/3.0/rfa";
    private static final int MOST = 30;

    private final Desk desk;
    private final Destinations destinations;

    AccessRequestsApi(Desk desk, Destinations destinations) {
        this.desk = desk;
        this.destinations = destinations;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(RFA + "/destinations/:type/:name", exchange -> {
            var securable = securable(exchange.inPath("type"), exchange.inPath("name"));
            return Answer.json(show(exchange, desk.admission().existing(securable)));
        });
        routes.patch(RFA + "/destinations", this::update);
        routes.post(RFA + "/requests", this::request);
    }

    private Answer update(Exchange exchange) throws SQLException {
        if (!exchange.parameter("update_mask").orElse("").equals("destinations")) {
            throw ApiError.invalid("update_mask must be destinations.");
        }
        var fields = exchange.fields();
        var securable = securable(fields.object("securable").orElseThrow(() -> missing("securable")));
        desk.admission().managed(exchange.caller(), securable);
        destinations.put(securable, fields.objects("destinations"));
        return Answer.json(show(exchange, securable));
    }

    private Answer request(Exchange exchange) throws SQLException {
        var requests = exchange.fields().objects("requests");
        if (requests.isEmpty() || requests.size() > MOST) {
            throw ApiError.invalid("requests must hold 1 to " + MOST + " requests, got " + requests.size() + ".");
        }
        var responses = new JsonArray();
        var parties = new HashSet<JsonObject>();
        for (var request : requests) {
            var answer = answer(exchange, request);
            if (!parties.add(answer.getJsonObject("behalf_of"))) {
                throw ApiError.invalid("A principal may stand in one request only.");
            }
            responses.add(answer);
        }
        return Answer.json(new JsonObject().put("responses", responses));
    }

    private JsonObject answer(Exchange exchange, Fields request) throws SQLException {
        var found = new JsonArray();
        for (var asked : request.objects("securable_permissions")) {
            var securable = securable(asked.object("securable").orElseThrow(() -> missing("securable")));
            asked.strings("permissions")
                    .forEach(name -> Privilege.reading(name)
                            .filter(securable.type()::allows)
                            .orElseThrow(() -> ApiError.invalid(
                                    "Privilege " + name + " is not applicable to " + securable.words() + ".")));
            found.add(show(exchange, desk.admission().existing(securable)));
        }
        if (found.isEmpty()) {
            throw missing("securable_permissions");
        }
        return new JsonObject().put("behalf_of", behalf(exchange, request)).put("request_destinations", found);
    }

    /// For oneself where nobody is named.
    private JsonObject behalf(Exchange exchange, Fields request) {
        var named = request.object("behalf_of");
        var directory = desk.access().directory();
        named.flatMap(principal -> principal.text("id"))
                .ifPresent(id -> directory.known(id).orElseThrow(() -> Desk.noPrincipal(id)));
        return named.map(Fields::json)
                .orElseGet(() -> new JsonObject()
                        .put("id", exchange.caller().userName())
                        .put("principal_type", exchange.caller().kind() + "_PRINCIPAL"));
    }

    /// Without BROWSE one sees addresses of web pages only.
    private JsonObject show(Exchange exchange, Securable securable) {
        var found = destinations.of(securable).orElse(new Found(securable, new JsonArray()));
        var shown = desk.admission().sees(exchange.caller(), securable, true)
                ? found.destinations()
                : found.addressesOnly();
        return new JsonObject()
                .put("securable", json(securable))
                .put("securable_type", securable.type().name())
                .put("full_name", securable.fullName())
                .put("destination_source_securable", json(found.source()))
                .put("destinations", shown)
                .put(
                        "are_any_destinations_hidden",
                        shown.size() < found.destinations().size());
    }

    private static Securable securable(Fields fields) {
        return securable(fields.requiredText("type"), fields.requiredText("full_name"));
    }

    /// A registered model is granted on as a function.
    private static Securable securable(String type, String name) {
        var known = type.toUpperCase(Locale.ROOT).equals("REGISTERED_MODEL") ? "FUNCTION" : type;
        return SecurableType.reading(known)
                .map(found -> Admission.named(found, name))
                .orElseThrow(() -> ApiError.invalid("Access cannot be requested to a '" + type + "'."));
    }

    private static JsonObject json(Securable securable) {
        return new JsonObject().put("type", securable.type().name()).put("full_name", securable.fullName());
    }

    private static ApiError missing(String field) {
        return ApiError.invalid("Missing required field: " + field);
    }
}
