package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What happened to a cluster, in order. It pages by the body of the next request.
final class Events {

    private static final long MOST = 500;
    private static final long USUAL = 50;

    private record Event(Instant at, String type, JsonObject details) {}

    private final String cluster;
    private final List<Event> all = new ArrayList<>();

    Events(String cluster) {
        this.cluster = cluster;
    }

    void add(Instant at, String type, JsonObject details) {
        all.add(new Event(at, type, details));
    }

    JsonObject page(Fields request, int pageSize) {
        var order = request.text("order").orElse("DESC");
        if (!order.equals("ASC") && !order.equals("DESC")) {
            throw ApiError.invalid("Unknown order '" + order + "': ASC or DESC.");
        }
        var limit = request.number("limit").orElse(USUAL);
        var offset = request.number("offset").orElse(0L);
        if (limit < 0 || limit > MOST || offset < 0) {
            throw ApiError.invalid("The limit must be between 0 and " + MOST + ", the offset not negative.");
        }
        var found = matching(request);
        var size = Math.min(limit == 0 ? USUAL : limit, pageSize);
        var events = new JsonArray();
        (order.equals("ASC") ? found : found.reversed())
                .stream().skip(offset).limit(size).forEach(event -> events.add(json(event)));
        var answer = new JsonObject().put("events", events).put("total_count", found.size());
        if (offset + size < found.size()) {
            answer.put(
                    "next_page",
                    request.json().copy().put("offset", offset + size).put("order", order));
        }
        return answer;
    }

    private List<Event> matching(Fields request) {
        var types = request.strings("event_types");
        var from = request.number("start_time").orElse(Long.MIN_VALUE);
        var to = request.number("end_time").orElse(Long.MAX_VALUE);
        return all.stream()
                .filter(event -> types.isEmpty() || types.contains(event.type()))
                .filter(event -> event.at().toEpochMilli() >= from && event.at().toEpochMilli() <= to)
                .toList();
    }

    private JsonObject json(Event event) {
        return new JsonObject()
                .put("cluster_id", cluster)
                .put("timestamp", event.at().toEpochMilli())
                .put("type", event.type())
                .put("details", event.details());
    }
}
