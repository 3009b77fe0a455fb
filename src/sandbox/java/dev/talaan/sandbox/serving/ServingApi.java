package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/// Setting up endpoints, and asking them.
public final class ServingApi implements Api {

    private static final String ENDPOINTS = "/api/2.0/serving-endpoints";

    private final ServingEndpoints endpoints;
    private final SandboxClock clock;

    public ServingApi(ServingEndpoints endpoints, SandboxClock clock) {
        this.endpoints = endpoints;
        this.clock = clock;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(ENDPOINTS, exchange -> list());
        routes.post(ENDPOINTS, this::create);
        routes.get(ENDPOINTS + "/:name", exchange -> detailed(named(exchange)));
        routes.put(ENDPOINTS + "/:name/config", this::update);
        routes.delete(ENDPOINTS + "/:name", this::delete);
        routes.post("/serving-endpoints/:name/invocations", exchange -> invoke(exchange, Optional.empty()));
        routes.post(
                "/serving-endpoints/:name/served-models/:served/invocations",
                exchange -> invoke(exchange, Optional.of(exchange.inPath("served"))));
    }

    private Answer list() {
        var found = new JsonArray();
        endpoints.list().forEach(endpoint -> found.add(EndpointJson.summary(endpoint.view())));
        return Answer.json(new JsonObject().put("endpoints", found));
    }

    private Answer create(Exchange exchange) {
        return detailed(endpoints.create(exchange.fields(), exchange.caller()));
    }

    private Answer update(Exchange exchange) {
        return detailed(endpoints.update(exchange.inPath("name"), exchange.fields()));
    }

    private Answer delete(Exchange exchange) {
        endpoints.delete(exchange.inPath("name"));
        return Answer.nothing();
    }

    /// The header names the served version that answered.
    private Answer invoke(Exchange exchange, Optional<String> served) throws InterruptedException {
        var endpoint = named(exchange);
        var rows = DataFrame.rows(exchange.json());
        var answering = endpoint.called(served);
        clock.awaitUntil(answering.from());
        var forecaster = new Forecaster(answering.entity().version());
        var predictions = new JsonArray();
        rows.forEach(row -> predictions.add(forecaster.predict(row)));
        return Answer.json(new JsonObject().put("predictions", predictions))
                .withHeaders(Map.of("served-model-name", answering.entity().name()));
    }

    private ServingEndpoint named(Exchange exchange) {
        return endpoints.find(exchange.inPath("name"));
    }

    private static Answer detailed(ServingEndpoint endpoint) {
        return Answer.json(EndpointJson.detailed(endpoint.view()));
    }
}
