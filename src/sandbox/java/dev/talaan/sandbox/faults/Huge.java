package dev.talaan.sandbox.faults;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/// A hundred megabytes of valid JSON, written as fast as the reader takes them.
final class Huge {

    private static final int PIECES = 100;
    private static final Buffer PIECE = Buffer.buffer("x".repeat(1_000_000));

    private Huge() {}

    static void send(RoutingContext context) {
        var response = context.response()
                .setChunked(true)
                .putHeader("Content-Type", "application/json")
                .exceptionHandler(gone -> {});
        response.write("{\"text\":\"");
        more(response, PIECES);
    }

    private static void more(HttpServerResponse response, int left) {
        if (left == 0) {
            response.end("\"}");
            return;
        }
        response.write(PIECE).onSuccess(written -> more(response, left - 1));
    }
}
