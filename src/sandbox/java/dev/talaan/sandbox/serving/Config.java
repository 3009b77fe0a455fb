package dev.talaan.sandbox.serving;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.random.RandomGenerator;

/// What an endpoint serves, and which part of the calls each served version gets.
record Config(int version, List<ServedEntity> entities, List<Route> routes) {

    /// @param percentage whole, and all of them together are a hundred
    record Route(String entity, int percentage) {}

    /// The served version that gets a call.
    ServedEntity pick(RandomGenerator random) {
        var draw = random.nextInt(100);
        for (var route : routes) {
            draw -= route.percentage();
            if (draw < 0) {
                return named(route.entity());
            }
        }
        throw new IllegalStateException("The routes of " + this + " are less than a hundred");
    }

    ServedEntity named(String name) {
        return entities.stream()
                .filter(entity -> entity.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    Config numbered(int number) {
        return new Config(number, entities, routes);
    }

    JsonObject json(String creator, String deployment, String message) {
        var served = new JsonArray();
        entities.forEach(entity -> served.add(entity.json(creator, deployment, message)));
        var split = new JsonArray();
        routes.forEach(route -> split.add(new JsonObject()
                .put("served_model_name", route.entity())
                .put("served_entity_name", route.entity())
                .put("traffic_percentage", route.percentage())));
        return new JsonObject()
                .put("config_version", version)
                .put("served_entities", served)
                .put("traffic_config", new JsonObject().put("routes", split));
    }

    JsonObject summary() {
        return new JsonObject()
                .put(
                        "served_entities",
                        new JsonArray(
                                entities.stream().map(ServedEntity::summary).toList()));
    }
}
