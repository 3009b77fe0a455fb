package dev.talaan.sandbox.faults;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Reply;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/// Answers that were given once and are wanted again: pages without an end, and the one that a test reads.
final class Replays {

    private final Map<String, Answer> pages = new ConcurrentHashMap<>();
    private final AtomicReference<Answer> kept = new AtomicReference<>();
    private final AtomicLong tokens = new AtomicLong();

    /// The first page of a list, whichever was asked for, with another one to come.
    void again(RoutingContext context, boolean newToken) {
        var first = pages.get(context.request().path());
        if (first != null) {
            Reply.PLAINLY.send(context, continued(first, newToken));
            return;
        }
        FaultyWire.spoil(context, (ctx, answer) -> {
            pages.put(ctx.request().path(), answer);
            Reply.PLAINLY.send(ctx, continued(answer, newToken));
        });
    }

    void keep(RoutingContext context, Answer answer) {
        kept.set(answer);
        Reply.PLAINLY.send(context, answer);
    }

    /// The answer that was kept last, its body as it went out.
    Answer kept() {
        var last = kept.get();
        if (last == null) {
            throw ApiError.missing("No answer was kept.");
        }
        return new Answer(200, last.contentType(), last.body(), Map.of());
    }

    void clear() {
        pages.clear();
        kept.set(null);
    }

    private Answer continued(Answer page, boolean newToken) {
        var token = newToken ? "page-" + tokens.incrementAndGet() : "the-same-page";
        return page.withBody(
                new JsonObject(page.body()).put("next_page_token", token).toBuffer());
    }
}
