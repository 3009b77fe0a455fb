package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;

/// Everything under `/api/2.0/sql`, and the store where large results lie.
public final class SqlApi implements Api {

    private final List<Api> parts;

    public SqlApi(Warehouses warehouses, Statements statements, Supplier<URI> url, SandboxClock clock, Tempo tempo) {
        var links = new Links(url);
        parts = List.of(
                warehouses,
                new StatementsApi(statements, new ChunkJson(links, clock), tempo),
                new ExternalResults(statements, links, clock, tempo),
                new QueryHistory(statements, tempo));
    }

    @Override
    public void mount(Routes routes) {
        parts.forEach(part -> part.mount(routes));
    }
}
