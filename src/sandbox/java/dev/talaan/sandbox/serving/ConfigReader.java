package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.serving.Config.Route;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what an endpoint is to serve, in today's words (`served_entities`) or the older ones (`served_models`).
record ConfigReader(Models models) {

    private static final int MOST_ENTITIES = 15;
    private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,8}");
    private static final Set<String> SIZES = Set.of("Small", "Medium", "Large", "XLarge", "XXLarge");

    /// @throws ApiError 400 for what makes no sense, 404 for a model or a version that is not there
    Config read(Fields sent, Instant now) {
        var older = sent.objects("served_models");
        var entities = older.isEmpty()
                ? entities(sent.objects("served_entities"), "entity", now)
                : entities(older, "model", now);
        if (entities.isEmpty() || !older.isEmpty() && sent.json().containsKey("served_entities")) {
            throw ApiError.invalid("Exactly one of served_entities and served_models must be given, and not empty.");
        }
        if (entities.size() > MOST_ENTITIES) {
            throw ApiError.invalid("An endpoint can serve at most " + MOST_ENTITIES + " entities.");
        }
        var names = new HashSet<String>();
        entities.stream()
                .filter(entity -> !names.add(entity.name()))
                .findFirst()
                .ifPresent(twice -> {
                    throw ApiError.invalid(
                            "Served entity names must be unique, but '" + twice.name() + "' is there twice.");
                });
        return new Config(1, entities, routes(sent, entities));
    }

    private List<ServedEntity> entities(List<Fields> sent, String word, Instant now) {
        return sent.stream().map(entity -> entity(entity, word, now)).toList();
    }

    private ServedEntity entity(Fields sent, String word, Instant now) {
        var model = sent.requiredText(word + "_name");
        var version = sent.requiredText(word + "_version");
        if (!VERSION.matcher(version).matches()) {
            throw ApiError.invalid("Invalid version '" + version + "': it must be a whole number.");
        }
        var size = sent.text("workload_size").orElse("Small");
        if (!models.has(model, version)) {
            throw ApiError.missing("Model version '" + model + "' version " + version + " does not exist.");
        }
        if (!SIZES.contains(size)) {
            throw ApiError.invalid("Invalid workload_size: " + size + ".");
        }
        var scales = sent.flag("scale_to_zero_enabled")
                .orElseThrow(() ->
                        ApiError.invalid("scaleToZeroEnabled is undefined. Please set it to either true or false."));
        var name = sent.text("name").orElse(model.substring(model.lastIndexOf('.') + 1) + "-" + version);
        return new ServedEntity(EndpointName.checked(name), model, version, size, scales, now);
    }

    private static List<Route> routes(Fields sent, List<ServedEntity> entities) {
        var split = sent.object("traffic_config")
                .map(config -> config.objects("routes"))
                .orElse(List.of());
        if (split.isEmpty() && entities.size() == 1) {
            return List.of(new Route(entities.getFirst().name(), 100));
        }
        var names = entities.stream().map(ServedEntity::name).collect(Collectors.toSet());
        var routes = split.stream().map(route -> route(route, names)).toList();
        var whole = routes.stream().mapToInt(Route::percentage).sum();
        if (whole != 100) {
            throw ApiError.invalid("Traffic percentages must add up to 100, but add up to " + whole + ".");
        }
        return routes;
    }

    private static Route route(Fields sent, Set<String> names) {
        var name = sent.text("served_entity_name").orElseGet(() -> sent.requiredText("served_model_name"));
        if (!names.contains(name)) {
            throw ApiError.invalid("Traffic goes to '" + name + "', which is not among the served entities.");
        }
        var percentage = sent.requiredNumber("traffic_percentage");
        if (percentage < 0 || percentage > 100) {
            throw ApiError.invalid("Invalid traffic_percentage: " + percentage + ". It must be between 0 and 100.");
        }
        return new Route(name, (int) percentage);
    }
}
