package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// What ran on the warehouses, newest first: of each caller its own statements.
final class QueryHistory implements Api {

    private final Statements statements;
    private final Tempo tempo;

    QueryHistory(Statements statements, Tempo tempo) {
        this.statements = statements;
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.0/sql/history/queries", this::list);
    }

    private Answer list(Exchange exchange) {
        var most = exchange.number("max_results").orElse(100L);
        if (most < 1 || most > 1000) {
            throw ApiError.invalid("max_results must be between 1 and 1000, got " + most);
        }
        var size = (int) Math.min(most, tempo.pace().pageSize());
        var page = Page.of(statements.of(exchange.caller()), exchange.parameter("page_token"), size);
        return Answer.json(page.json("res", QueryHistory::json)
                .put("has_next_page", page.next().isPresent()));
    }

    private static JsonObject json(Statement statement) {
        var request = statement.request();
        var tags = new JsonArray();
        request.tags().forEach((key, value) -> {
            var tag = new JsonObject().put("key", key);
            tags.add(value == null ? tag : tag.put("value", value));
        });
        var json = new JsonObject()
                .put("query_id", statement.id())
                .put("query_text", request.statement())
                .put("status", status(statement))
                .put("is_final", statement.outcome().isPresent())
                .put("query_start_time_ms", statement.begun().toEpochMilli())
                .put("user_name", statement.owner().userName())
                .put("warehouse_id", request.warehouse())
                .put("query_tags", tags);
        statement
                .result()
                .ifPresent(result -> json.put("rows_produced", result.rows().size()));
        return json;
    }

    private static String status(Statement statement) {
        return switch (statement.outcome().orElse(null)) {
            case null -> statement.state().equals("PENDING") ? "QUEUED" : "RUNNING";
            case Outcome.Succeeded s -> "FINISHED";
            case Outcome.Failed f -> "FAILED";
            case Outcome.Canceled c -> "CANCELED";
        };
    }
}
