package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.unitycatalog.access.Securable;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Where requests for access are sent, by securable; what has none takes its container's.
final class Destinations {

    private static final Set<String> TYPES = Set.of("EMAIL", "GENERIC_WEBHOOK", "MICROSOFT_TEAMS", "SLACK", "URL");

    /// @param source the securable that they were put on
    record Found(Securable source, JsonArray destinations) {

        JsonArray addressesOnly() {
            return new JsonArray(destinations.stream()
                    .filter(each ->
                            ((JsonObject) each).getString("destination_type").equals("URL"))
                    .toList());
        }
    }

    private final Map<Securable, JsonArray> all = new ConcurrentHashMap<>();

    /// None at all lets the container's hold again.
    void put(Securable securable, List<Fields> given) {
        var array = new JsonArray();
        given.forEach(destination -> array.add(checked(destination)));
        if (array.isEmpty()) {
            all.remove(securable);
        } else {
            all.put(securable, array);
        }
    }

    Optional<Found> of(Securable securable) {
        return Stream.concat(Stream.of(securable), securable.above().stream())
                .filter(all::containsKey)
                .findFirst()
                .map(source -> new Found(source, all.get(source)));
    }

    private static JsonObject checked(Fields destination) {
        var type = destination.requiredText("destination_type");
        if (!TYPES.contains(type)) {
            throw ApiError.invalid("Unknown destination_type " + type + ".");
        }
        return new JsonObject()
                .put("destination_type", type)
                .put("destination_id", destination.requiredText("destination_id"));
    }
}
