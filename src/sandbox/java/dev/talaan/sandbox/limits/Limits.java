package dev.talaan.sandbox.limits;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Reply;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.sql.StatementSlots;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Map;

/// Refuses what is above the ceilings, as Databricks does. Until they are set there are none.
public final class Limits implements Handler<RoutingContext>, Api {

    private static final String LIMITS = "/_sandbox/limits";
    private static final String REQUESTS = "requestsPerSecond";
    private static final String MLFLOW = "mlflowPerMinute";
    private static final String STATEMENTS = "statementsPerWarehouse";

    private final Window requests = new Window(Duration.ofSeconds(1));
    private final Window mlflow = new Window(Duration.ofMinutes(1));
    private final StatementSlots slots;

    public Limits(StatementSlots slots) {
        this.slots = slots;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.PUT, LIMITS, this::set);
        routes.open(HttpMethod.GET, LIMITS, exchange -> Answer.json(seen()));
    }

    private Answer set(Exchange exchange) {
        requests.set(ceiling(exchange, REQUESTS));
        mlflow.set(ceiling(exchange, MLFLOW));
        slots.set(ceiling(exchange, STATEMENTS));
        return Answer.nothing();
    }

    private static int ceiling(Exchange exchange, String name) {
        var asked = exchange.fields().number(name);
        if (asked.filter(most -> most < 1).isPresent()) {
            throw ApiError.invalid(name + " must be at least 1.");
        }
        return asked.map(Math::toIntExact).orElse(Integer.MAX_VALUE);
    }

    private JsonObject seen() {
        return new JsonObject()
                .put("refused", requests.refused() + mlflow.refused() + slots.refused())
                .put(
                        "refusals",
                        new JsonObject()
                                .put("requests", requests.refused())
                                .put("mlflow", mlflow.refused())
                                .put("statements", slots.refused()))
                .put(
                        "most",
                        new JsonObject()
                                .put(REQUESTS, requests.most())
                                .put(MLFLOW, mlflow.most())
                                .put(STATEMENTS, slots.most()));
    }

    @Override
    public void handle(RoutingContext context) {
        var path = context.request().path();
        var now = System.nanoTime();
        if (path.startsWith("/_sandbox")) {
            context.next();
        } else if (!requests.passes(now)) {
            refuse(context, "Current rate of requests is above the limit of the workspace.", "1");
        } else if (path.startsWith("/api/2.0/mlflow") && !mlflow.passes(now)) {
            refuse(context, "Current rate of requests to MLflow is above the limit of the workspace.", "10");
        } else {
            context.next();
        }
    }

    private static void refuse(RoutingContext context, String message, String seconds) {
        Reply.PLAINLY.send(
                context,
                Answer.error(429, ApiError.LIMIT_EXCEEDED, message).withHeaders(Map.of("Retry-After", seconds)));
    }
}
