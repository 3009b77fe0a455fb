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

/// The workspace's SQL warehouses: one that runs and one that is stopped.
public final class Warehouses implements Api {

    private final List<Warehouse> all;
    private final Tempo tempo;

    public Warehouses(SandboxClock clock, Tempo tempo) {
        this.tempo = tempo;
        this.all = List.of(
                new Warehouse("local-warehouse", "Shared SQL", true, clock, tempo),
                new Warehouse("local-warehouse-2", "Month-end SQL", false, clock, tempo));
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.0/sql/warehouses", this::list);
        routes.get(
                "/api/2.0/sql/warehouses/:id",
                exchange -> Answer.json(find(exchange.inPath("id")).json()));
    }

    Warehouse find(String id) {
        return all.stream()
                .filter(warehouse -> warehouse.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ApiError.missing("SQL warehouse " + id + " does not exist at all in the database"));
    }

    /// Puts a warehouse into a state by hand.
    ///
    /// @param canStart whether a statement may start it when it is stopped
    public void put(String id, boolean running, boolean canStart) {
        find(id).put(running, canStart);
    }

    private Answer list(Exchange exchange) {
        var size = Math.clamp(
                exchange.number("page_size").orElse(100L), 1, tempo.pace().pageSize());
        return Answer.json(Page.of(all, exchange.parameter("page_token"), size).json("warehouses", Warehouse::json));
    }
}
