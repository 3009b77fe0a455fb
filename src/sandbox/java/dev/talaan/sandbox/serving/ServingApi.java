package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Reading endpoints and asking them.
public final class ServingApi implements Api {

    private final ServingEndpoint endpoint;
    private final Forecaster forecaster = new Forecaster();

    public ServingApi(ServingEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(
                "/api/2.0/serving-endpoints",
                exchange -> Answer.json(new JsonObject().put("endpoints", new JsonArray().add(endpoint.json()))));
        routes.get(
                "/api/2.0/serving-endpoints/:name",
                exchange -> Answer.json(named(exchange).json()));
        routes.post("/serving-endpoints/:name/invocations", this::invoke);
    }

    private Answer invoke(Exchange exchange) throws InterruptedException {
        var asked = named(exchange);
        var rows = DataFrame.rows(exchange.json());
        asked.awaitWarm();
        var predictions = new JsonArray();
        rows.forEach(row -> predictions.add(forecaster.predict(row)));
        return Answer.json(new JsonObject().put("predictions", predictions));
    }

    private ServingEndpoint named(Exchange exchange) {
        var name = exchange.inPath("name");
        if (!name.equals(ServingEndpoint.NAME)) {
            throw ApiError.missing("Endpoint with name '" + name + "' does not exist.");
        }
        return endpoint;
    }
}
