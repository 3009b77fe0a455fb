package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// `/api/2.0/permissions/registered-models/{id}`, by the model's id.
final class PermissionsApi {

    private static final String PATH = "/api/2.0/permissions/registered-models/:id";

    private final Registry registry;

    PermissionsApi(Registry registry) {
        this.registry = registry;
    }

    void mount(Routes routes) {
        routes.get(PATH, exchange -> shown(model(exchange, Level.CAN_READ)));
        routes.get(PATH + "/permissionLevels", this::levels);
        routes.patch(PATH, this::update);
        routes.put(PATH, this::set);
    }

    private Answer levels(Exchange exchange) {
        model(exchange, Level.CAN_READ);
        var levels = new JsonArray();
        Arrays.stream(Level.values())
                .map(level ->
                        new JsonObject().put("permission_level", level.name()).put("description", level.description()))
                .forEach(levels::add);
        return Answer.json(new JsonObject().put("permission_levels", levels));
    }

    private Answer update(Exchange exchange) {
        var model = model(exchange, Level.CAN_MANAGE);
        model.access.grant(asked(exchange));
        return shown(model);
    }

    private Answer set(Exchange exchange) {
        var model = model(exchange, Level.CAN_MANAGE);
        model.access.replace(asked(exchange));
        return shown(model);
    }

    private static Map<Access.Holder, Level> asked(Exchange exchange) {
        var levels = new LinkedHashMap<Access.Holder, Level>();
        exchange.fields()
                .objects("access_control_list")
                .forEach(entry -> levels.put(holder(entry), Level.of(entry.requiredText("permission_level"))));
        return levels;
    }

    private static Access.Holder holder(Fields entry) {
        var named = Stream.of("user_name", "group_name", "service_principal_name")
                .flatMap(field -> entry.text(field).map(name -> new Access.Holder(field, name)).stream())
                .toList();
        if (named.size() != 1) {
            throw ApiError.invalid("Exactly one of user_name, group_name or service_principal_name must be specified.");
        }
        return named.getFirst();
    }

    private RegisteredModel model(Exchange exchange, Level level) {
        var id = exchange.inPath("id");
        var model = registry.all().stream()
                .filter(each -> each.id.equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.missing("Registered model with id " + id + " does not exist."));
        model.access.require(exchange.caller(), level, model.name());
        return model;
    }

    private static Answer shown(RegisteredModel model) {
        return Answer.json(new JsonObject()
                .put("object_id", "/registered-models/" + model.id)
                .put("object_type", "registered-model")
                .put("access_control_list", model.access.json()));
    }
}
