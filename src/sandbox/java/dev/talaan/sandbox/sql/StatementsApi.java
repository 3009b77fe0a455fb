package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.sql.SQLException;

/// The statement execution API.
public final class StatementsApi implements Api {

    private static final String STATEMENTS = "/api/2.0/sql/statements";

    private final Statements statements;
    private final Tempo tempo;

    public StatementsApi(Statements statements, Tempo tempo) {
        this.statements = statements;
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.post(STATEMENTS, this::execute);
        routes.get(STATEMENTS + "/:id", exchange -> Answer.json(show(find(exchange))));
        routes.post(STATEMENTS + "/:id/cancel", exchange -> {
            find(exchange).cancel();
            return Answer.nothing();
        });
        routes.get(STATEMENTS + "/:id/result/chunks/:index", this::chunk);
    }

    private Answer execute(Exchange exchange) throws InterruptedException, SQLException {
        var request = StatementRequest.read(exchange.json());
        var statement = statements.submit(request, exchange.caller());
        if (!statement.awaitEnd(request.patience()) && request.cancelAfterWait()) {
            statement.cancel();
        }
        return Answer.json(show(statement));
    }

    private Answer chunk(Exchange exchange) {
        var statement = find(exchange);
        var chunks = statement
                .result()
                .orElseThrow(() -> ApiError.invalid(
                        "Statement " + statement.id() + " has no result to fetch: it is " + statement.state() + "."))
                .chunks(tempo.pace().chunkRows());
        return chunks.stream()
                .filter(chunk -> Integer.toString(chunk.index()).equals(exchange.inPath("index")))
                .findFirst()
                .map(chunk -> Answer.json(StatementJson.chunk(statement.id(), chunk)))
                .orElseThrow(() -> ApiError.invalid("Chunk index " + exchange.inPath("index")
                        + " is out of bounds: the result has " + chunks.size() + " chunks."));
    }

    private Statement find(Exchange exchange) {
        return statements.find(exchange.inPath("id"), exchange.caller());
    }

    private JsonObject show(Statement statement) {
        return StatementJson.of(statement, tempo.pace().chunkRows());
    }
}
