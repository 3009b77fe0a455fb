package dev.talaan.sandbox.faults;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Reply;
import dev.talaan.sandbox.http.Routes;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/// Stands before every endpoint but the sandbox's own controls and spoils the calls that a fault was ordered for.
public final class FaultyWire implements Handler<RoutingContext>, Api {

    private static final String PAGE = "<!DOCTYPE html><html><head><title>%1$d</title></head>"
            + "<body><h1>%1$d</h1><p>The upstream server did not answer.</p></body></html>";

    private final Faults faults = new Faults();
    private final Replays replays = new Replays();

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/faults", exchange -> {
            faults.add(Fault.read(exchange.json()));
            return Answer.nothing();
        });
        routes.open(HttpMethod.DELETE, "/_sandbox/faults", exchange -> {
            exchange.parameter("path").ifPresentOrElse(path -> faults.clear(exchange.parameter("method"), path), () -> {
                faults.clear();
                replays.clear();
            });
            return Answer.nothing();
        });
        routes.open(HttpMethod.GET, "/_sandbox/faults/kept", exchange -> replays.kept());
    }

    @Override
    public void handle(RoutingContext context) {
        var path = context.request().path();
        if (path.startsWith("/_sandbox")) {
            context.next();
            return;
        }
        faults.strike(context.request().method().name(), path)
                .ifPresentOrElse(fault -> delay(context, fault), context::next);
    }

    private void delay(RoutingContext context, Fault fault) {
        if (fault.delayMillis() > 0 && fault.kind() != Kind.LATE_ANSWER) {
            context.vertx().setTimer(fault.delayMillis(), timer -> strike(context, fault));
        } else {
            strike(context, fault);
        }
    }

    private void strike(RoutingContext context, Fault fault) {
        switch (fault.kind()) {
            case LATENCY -> context.next();
            case LATE_ANSWER ->
                spoil(context, (ctx, answer) -> ctx.vertx().setTimer(fault.delayMillis(), timer -> late(ctx, answer)));
            case STATUS -> Reply.PLAINLY.send(context, refusal(fault));
            case HTML ->
                Reply.PLAINLY.send(context, other(fault.status(), "text/html", String.format(PAGE, fault.status())));
            case EMPTY -> Reply.PLAINLY.send(context, other(fault.status(), "", ""));
            case BODY -> Reply.PLAINLY.send(context, other(fault.status(), "application/json", fault.body()));
            case HUGE -> Huge.text(context);
            case MANY -> spoil(context, Huge::list);
            case ENDLESS, SAME_TOKEN -> replays.again(context, fault.kind() == Kind.ENDLESS);
            case KEPT -> spoil(context, replays::keep);
            case RESET, DOWN -> context.request().connection().close();
            case RESET_AFTER ->
                spoil(context, (ctx, answer) -> ctx.request().connection().close());
            case TRUNCATED -> spoil(context, FaultyWire::breakOff);
            case WRONG_TYPES ->
                spoil(context, (ctx, answer) -> Reply.PLAINLY.send(ctx, answer.withBody(WrongTypes.in(answer))));
        }
    }

    static void spoil(RoutingContext context, Reply reply) {
        Reply.choose(context, reply);
        context.next();
    }

    private static void late(RoutingContext context, Answer answer) {
        if (!context.response().closed()) {
            Reply.PLAINLY.send(context, answer);
        }
    }

    private static Answer refusal(Fault fault) {
        var answer = Answer.error(fault.status(), fault.errorCode(), fault.message());
        return fault.retryAfter()
                .map(value -> answer.withHeaders(Map.of("Retry-After", value)))
                .orElse(answer);
    }

    private static Answer other(int status, String type, String body) {
        return new Answer(status, type, Buffer.buffer(body), Map.of());
    }

    private static void breakOff(RoutingContext context, Answer answer) {
        var half = answer.body().getBuffer(0, answer.body().length() / 2);
        context.response()
                .setStatusCode(answer.status())
                .putHeader("Content-Type", answer.contentType())
                .putHeader("Content-Length", Integer.toString(answer.body().length()))
                .write(half)
                .onComplete(written -> context.request().connection().close());
    }
}
