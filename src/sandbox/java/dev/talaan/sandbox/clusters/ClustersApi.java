package dev.talaan.sandbox.clusters;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;

/// Clusters: looking, making, changing, starting and ending them.
public final class ClustersApi implements Api {

    private static final String BASE = "/api/2.1/clusters/";
    private static final long USUAL_PAGE = 20;
    private static final long LARGEST_PAGE = 100;

    private final Fleet fleet;
    private final Tempo tempo;

    public ClustersApi(SandboxClock clock, Tempo tempo) {
        this.fleet = new Fleet(clock, tempo);
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.get(BASE + "list", this::list);
        routes.get(BASE + "get", this::get);
        routes.get(BASE + "spark-versions", exchange -> Answer.json(Offers.runtimes()));
        routes.get(BASE + "list-node-types", exchange -> Answer.json(Offers.machines()));
        routes.post(BASE + "create", this::create);
        routes.post(BASE + "edit", this::edit);
        routes.post(BASE + "start", this::start);
        routes.post(BASE + "delete", this::terminate);
        routes.post(BASE + "events", this::events);
    }

    private Answer list(Exchange exchange) {
        var size = exchange.number("page_size").orElse(USUAL_PAGE);
        if (size < 0 || size > LARGEST_PAGE) {
            throw ApiError.invalid("page_size must be between 1 and " + LARGEST_PAGE + ".");
        }
        var found = new Selection(exchange).of(fleet.newestFirst());
        var page = Page.of(
                found,
                exchange.parameter("page_token"),
                Math.clamp(size == 0 ? USUAL_PAGE : size, 1, tempo.pace().pageSize()));
        var body = page.json("clusters", ClustersApi::inList);
        page.previous().ifPresent(token -> body.put("prev_page_token", token));
        return Answer.json(body);
    }

    /// A list does not tell what was asked for.
    private static JsonObject inList(Cluster cluster) {
        var json = cluster.json();
        json.remove("spec");
        return json;
    }

    private Answer get(Exchange exchange) {
        var id = exchange.parameter("cluster_id")
                .orElseThrow(() -> ApiError.invalid("Missing required field: cluster_id"));
        return Answer.json(fleet.find(id).json());
    }

    private Answer create(Exchange exchange) {
        var created = fleet.create(Spec.read(exchange.fields()), user(exchange));
        return Answer.json(new JsonObject().put("cluster_id", created.origin().id()));
    }

    private Answer edit(Exchange exchange) {
        named(exchange).edit(Spec.read(exchange.fields()), user(exchange));
        return Answer.nothing();
    }

    private Answer start(Exchange exchange) {
        named(exchange).start(user(exchange));
        return Answer.nothing();
    }

    private Answer terminate(Exchange exchange) {
        named(exchange).terminate(user(exchange));
        return Answer.nothing();
    }

    private Answer events(Exchange exchange) {
        return Answer.json(
                named(exchange).history(exchange.fields(), tempo.pace().pageSize()));
    }

    private Cluster named(Exchange exchange) {
        return fleet.find(exchange.fields().requiredText("cluster_id"));
    }

    private static String user(Exchange exchange) {
        return exchange.caller().userName();
    }
}
