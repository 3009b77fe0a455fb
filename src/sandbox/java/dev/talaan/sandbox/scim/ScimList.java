package dev.talaan.sandbox.scim;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A portion of a list, counted from 1; past the end it is empty.
final class ScimList {

    private static final long MOST = 10_000;
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    private ScimList() {}

    static JsonObject of(Exchange exchange, List<JsonObject> all) {
        var start = Math.max(1, exchange.number("startIndex").orElse(1L));
        var count = exchange.number("count").orElse(100L);
        if (count < 0) {
            throw new ApiError(400, "invalidValue", "count must not be negative.");
        }
        var filter = exchange.parameter("filter").map(ScimFilter::read).orElse(resource -> true);
        var found = all.stream().filter(filter).sorted(order(exchange)).toList();
        var page = new JsonArray();
        found.stream()
                .skip(start - 1)
                .limit(Math.min(count, MOST))
                .forEach(resource -> page.add(chosen(exchange, resource)));
        return new JsonObject()
                .put("schemas", new JsonArray().add("urn:ietf:params:scim:api:messages:2.0:ListResponse"))
                .put("totalResults", found.size())
                .put("startIndex", start)
                .put("itemsPerPage", page.size())
                .put("Resources", page);
    }

    /// Only the attributes that are asked for; the id is always among them.
    static JsonObject chosen(Exchange exchange, JsonObject resource) {
        var chosen = resource.copy();
        exchange.parameter("attributes")
                .map(ScimList::names)
                .ifPresent(wanted ->
                        chosen.getMap().keySet().removeIf(name -> !ALWAYS.contains(name) && !wanted.contains(name)));
        exchange.parameter("excludedAttributes")
                .map(ScimList::names)
                .ifPresent(unwanted ->
                        chosen.getMap().keySet().removeIf(name -> !ALWAYS.contains(name) && unwanted.contains(name)));
        return chosen;
    }

    private static Comparator<JsonObject> order(Exchange exchange) {
        var by = exchange.parameter("sortBy").orElse("id");
        var order = Comparator.<JsonObject, String>comparing(resource -> String.valueOf(resource.getValue(by)));
        return exchange.parameter("sortOrder").orElse("ascending").equals("descending") ? order.reversed() : order;
    }

    /// `emails.value` chooses the whole of `emails`.
    private static Set<String> names(String text) {
        return Arrays.stream(text.split(","))
                .map(name -> name.trim().split("\\.")[0])
                .collect(Collectors.toSet());
    }
}
