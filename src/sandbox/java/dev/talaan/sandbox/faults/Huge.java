package dev.talaan.sandbox.faults;

import dev.talaan.sandbox.http.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/// A hundred megabytes of valid JSON, written as fast as the reader takes them.
final class Huge {

    private static final int PIECES = 100;
    private static final String TEXT = "x".repeat(1_000_000);
    private static final String ENTRIES = ",{}".repeat(333_333);

    private Huge() {}

    /// One text, without a length.
    static void text(RoutingContext context) {
        var response = begun(context).setChunked(true);
        response.write("{\"text\":\"");
        more(response, Buffer.buffer(TEXT), "\"}", PIECES);
    }

    /// The first list of the answer, or one that nobody knows, with millions of entries and its length.
    static void list(RoutingContext context, Answer answer) {
        var head = "{\"" + listIn(answer) + "\":[{}";
        var length = head.length() + (long) PIECES * ENTRIES.length() + "]}".length();
        var response = begun(context).putHeader("Content-Length", Long.toString(length));
        response.write(head);
        more(response, Buffer.buffer(ENTRIES), "]}", PIECES);
    }

    private static String listIn(Answer answer) {
        return new JsonObject(answer.body())
                .stream()
                        .filter(field -> field.getValue() instanceof JsonArray)
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("entries");
    }

    private static HttpServerResponse begun(RoutingContext context) {
        return context.response().putHeader("Content-Type", "application/json").exceptionHandler(gone -> {});
    }

    private static void more(HttpServerResponse response, Buffer piece, String end, int left) {
        if (left == 0) {
            response.end(end);
            return;
        }
        response.write(piece).onSuccess(written -> more(response, piece, end, left - 1));
    }
}
