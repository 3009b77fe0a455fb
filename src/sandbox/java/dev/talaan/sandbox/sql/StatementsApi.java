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
final class StatementsApi implements Api {

    private static final String STATEMENTS = "/api/2.0/sql/statements";

    private final Statements statements;
    private final ChunkJson shape;
    private final Tempo tempo;

    StatementsApi(Statements statements, ChunkJson shape, Tempo tempo) {
        this.statements = statements;
        this.shape = shape;
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
        var request = StatementRequest.read(exchange.fields());
        var statement = statements.submit(request, exchange.caller());
        // Who does not wait at all leaves the statement running, whatever on_wait_timeout says.
        if (!statement.awaitEnd(request.patience())
                && request.cancelAfterWait()
                && request.patience().isPositive()) {
            statement.cancel();
        }
        return Answer.json(show(statement));
    }

    private Answer chunk(Exchange exchange) {
        var statement = find(exchange);
        if (statement.state().equals("CLOSED")) {
            throw new ApiError(404, "NOT_FOUND", "The result of the statement " + statement.id() + " is closed.");
        }
        var result = statement
                .result()
                .orElseThrow(() -> ApiError.invalid(
                        "Statement " + statement.id() + " has no result to fetch: it is " + statement.state() + "."));
        var chunks = result.chunks(tempo.pace().chunkRows());
        return chunks.stream()
                .filter(chunk -> Integer.toString(chunk.index()).equals(exchange.inPath("index")))
                .findFirst()
                .map(chunk -> Answer.json(shape.of(statement, result, chunk)))
                .orElseThrow(() -> ApiError.invalid("Chunk index " + exchange.inPath("index")
                        + " is out of bounds: the result has " + chunks.size() + " chunks."));
    }

    private Statement find(Exchange exchange) {
        return statements.find(exchange.inPath("id"), exchange.caller());
    }

    private JsonObject show(Statement statement) {
        return StatementJson.of(statement, tempo.pace().chunkRows(), shape);
    }
}
