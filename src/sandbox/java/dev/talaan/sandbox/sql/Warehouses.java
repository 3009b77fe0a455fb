package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import java.util.List;

/// The workspace's SQL warehouses: one that runs, and one that is stopped and stops again when nobody uses it.
public final class Warehouses implements Api {

    private static final String WAREHOUSES = "/api/2.0/sql/warehouses";

    private final List<Warehouse> all;
    private final Tempo tempo;

    public Warehouses(SandboxClock clock, Tempo tempo) {
        this.tempo = tempo;
        this.all = List.of(
                new Warehouse("local-warehouse", "Shared SQL", true, 0, clock, tempo),
                new Warehouse("local-warehouse-2", "Month-end SQL", false, 10, clock, tempo));
    }

    @Override
    public void mount(Routes routes) {
        routes.get(WAREHOUSES, this::list);
        routes.get(WAREHOUSES + "/:id", exchange -> Answer.json(find(exchange).json()));
        routes.post(WAREHOUSES + "/:id/start", exchange -> {
            find(exchange).start();
            return Answer.nothing();
        });
        routes.post(WAREHOUSES + "/:id/stop", exchange -> {
            find(exchange).stop();
            return Answer.nothing();
        });
    }

    Warehouse find(String id) {
        return all.stream()
                .filter(warehouse -> warehouse.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.missing("SQL warehouse " + id + " does not exist at all in the database"));
    }

    /// Puts a warehouse into a state by hand.
    ///
    /// @param canStart whether anything may start it when it is stopped
    public void put(String id, boolean running, boolean canStart) {
        find(id).put(running, canStart);
    }

    private Warehouse find(Exchange exchange) {
        return find(exchange.inPath("id"));
    }

    private Answer list(Exchange exchange) {
        var size = Math.clamp(
                exchange.number("page_size").orElse(100L), 1, tempo.pace().pageSize());
        return Answer.json(Page.of(all, exchange.parameter("page_token"), size).json("warehouses", Warehouse::json));
    }
}
