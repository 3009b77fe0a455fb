package dev.talaan.sandbox.http;

import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// The calls that came, in order, so that a test can count them. No header is kept, above all not the token.
public final class RequestLog implements Handler<RoutingContext>, Api {

    private final SandboxClock clock;
    private final List<JsonObject> entries = new CopyOnWriteArrayList<>();

    public RequestLog(SandboxClock clock) {
        this.clock = clock;
    }

    @Override
    public void handle(RoutingContext context) {
        var request = context.request();
        if (!request.path().startsWith("/_sandbox")) {
            entries.add(new JsonObject()
                    .put("method", request.method().name())
                    .put("path", request.path())
                    .put("query", request.query() == null ? "" : request.query())
                    .put("at", clock.now().toString()));
        }
        context.next();
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.GET, "/_sandbox/requests", exchange -> {
            var path = exchange.parameter("path").orElse("/");
            var found = entries.stream()
                    .filter(entry -> PathPattern.matches(path, entry.getString("path")))
                    .toList();
            return Answer.json(new JsonObject().put("count", found.size()).put("requests", new JsonArray(found)));
        });
        routes.open(HttpMethod.DELETE, "/_sandbox/requests", exchange -> {
            entries.clear();
            return Answer.nothing();
        });
    }
}
