package dev.talaan.sandbox.serving;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.serving.Config.Route;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The endpoints that there are; one at the start, which serves the forecaster.
public final class ServingEndpoints {

    private static final Instant SEEDED = Instant.parse("2024-03-18T03:10:00Z");

    private final Map<String, ServingEndpoint> all = new LinkedHashMap<>();
    private final ConfigReader reader;
    private final SandboxClock clock;
    private final Tempo tempo;
    private boolean nextFails;

    public ServingEndpoints(Models models, SandboxClock clock, Tempo tempo) {
        this.reader = new ConfigReader(models);
        this.clock = clock;
        this.tempo = tempo;
        var entity = new ServedEntity("bir_tax_forecaster-3", ServedEntity.FORECASTER, "3", "Small", true, SEEDED);
        var config = new Config(3, List.of(entity), List.of(new Route(entity.name(), 100)));
        var name = "bir-tax-forecaster";
        all.put(name, new ServingEndpoint(name, Principal.PORTAL.userName(), SEEDED, clock, tempo).serving(config));
    }

    /// Puts all of them to sleep, or wakes them, by hand.
    public synchronized void scaleToZero(boolean asleep) {
        all.values().forEach(endpoint -> endpoint.scaleToZero(asleep));
    }

    /// The next update, or the deployment of the next new endpoint, will fail.
    public synchronized void failNext() {
        nextFails = true;
    }

    synchronized List<ServingEndpoint> list() {
        return List.copyOf(all.values());
    }

    synchronized ServingEndpoint find(String name) {
        var found = all.get(name);
        if (found == null) {
            throw ApiError.missing("Endpoint with name '" + name + "' does not exist.");
        }
        return found;
    }

    synchronized ServingEndpoint create(Fields asked, Principal creator) {
        var name = EndpointName.checked(asked.requiredText("name"));
        if (all.containsKey(name)) {
            throw new ApiError(400, "RESOURCE_ALREADY_EXISTS", "Endpoint with name '" + name + "' already exists.");
        }
        var config = reader.read(
                asked.object("config").orElseThrow(() -> ApiError.invalid("Missing required field: config")),
                clock.now());
        var endpoint = new ServingEndpoint(name, creator.userName(), clock.now(), clock, tempo);
        deploy(endpoint, config);
        all.put(name, endpoint);
        return endpoint;
    }

    synchronized ServingEndpoint update(String name, Fields config) {
        var endpoint = find(name);
        deploy(endpoint, reader.read(config, clock.now()));
        return endpoint;
    }

    private void deploy(ServingEndpoint endpoint, Config config) {
        endpoint.deploy(config, nextFails);
        nextFails = false;
    }

    synchronized void delete(String name) {
        find(name);
        all.remove(name);
    }
}
