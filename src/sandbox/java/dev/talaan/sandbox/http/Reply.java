package dev.talaan.sandbox.http;

import io.vertx.ext.web.RoutingContext;

/// How an answer gets onto the wire; a fault puts its own into the routing context.
@FunctionalInterface
public interface Reply {

    Reply PLAINLY = (context, answer) -> {
        var response = context.response().setStatusCode(answer.status());
        if (!answer.contentType().isEmpty()) {
            response.putHeader("Content-Type", answer.contentType());
        }
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
    };

    void send(RoutingContext context, Answer answer);

    static Reply of(RoutingContext context) {
        Reply chosen = context.get(Reply.class.getName());
        return chosen == null ? PLAINLY : chosen;
    }

    static void choose(RoutingContext context, Reply reply) {
        context.put(Reply.class.getName(), reply);
    }
}
