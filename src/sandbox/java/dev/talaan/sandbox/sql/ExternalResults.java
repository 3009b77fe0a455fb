package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import java.util.Map;
import java.util.Optional;

/// The object store behind external links. It knows signatures alone, refuses a token, and speaks XML when it refuses.
final class ExternalResults implements Api {

    private final Statements statements;
    private final Links links;
    private final SandboxClock clock;
    private final Tempo tempo;

    ExternalResults(Statements statements, Links links, SandboxClock clock, Tempo tempo) {
        this.statements = statements;
        this.links = links;
        this.clock = clock;
        this.tempo = tempo;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.GET, Links.RESULTS + "/:statement/:chunk", this::fetch);
    }

    private Answer fetch(Exchange exchange) {
        var id = exchange.inPath("statement");
        var index = exchange.inPath("chunk");
        var until = exchange.parameter("expires").orElse("");
        if (exchange.headers().contains(HttpHeaders.AUTHORIZATION)) {
            return refusal(400, "InvalidArgument", "Only one auth mechanism allowed: the link is signed already.");
        }
        if (!links.isGenuine(id, index, until, exchange.parameter("signature").orElse(""))) {
            return refusal(403, "SignatureDoesNotMatch", "The signature of the link is not the one that was given.");
        }
        if (clock.now().getEpochSecond() >= Long.parseLong(until)) {
            return refusal(403, "AccessDenied", "Request has expired");
        }
        return statements
                .stored(id)
                .flatMap(statement -> statement.result().flatMap(result -> file(statement, result, index)))
                .orElseGet(() -> refusal(404, "NoSuchKey", "The specified key does not exist."));
    }

    private Optional<Answer> file(Statement statement, Result result, String index) {
        var format = statement.request().delivery().format();
        return result.chunks(tempo.pace().chunkRows()).stream()
                .filter(chunk -> Integer.toString(chunk.index()).equals(index))
                .findFirst()
                .map(chunk -> new Answer(
                        200,
                        format == Delivery.Format.CSV ? "text/csv" : "application/json",
                        Buffer.buffer(ResultFile.of(format, result, chunk)),
                        Map.of()));
    }

    private static Answer refusal(int status, String code, String message) {
        var body = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>" + code + "</Code><Message>" + message
                + "</Message></Error>";
        return new Answer(status, "application/xml", Buffer.buffer(body), Map.of());
    }
}
