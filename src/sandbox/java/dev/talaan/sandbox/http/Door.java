package dev.talaan.sandbox.http;

import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.identity.Tokens;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.regex.Pattern;

/// Lets a request in: asks for the token, calls the endpoint on a virtual thread, turns refusals into answers.
public final class Door {

    private static final System.Logger LOG = System.getLogger(Door.class.getName());
    private static final Pattern BEARER = Pattern.compile("Bearer\\s+(\\S+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("^/api/\\d\\.\\d");

    private final Tokens tokens;
    private final ExecutorService threads;

    public Door(Tokens tokens, ExecutorService threads) {
        this.tokens = tokens;
        this.threads = threads;
    }

    Handler<RoutingContext> open(Endpoint endpoint) {
        return context -> answer(context, null, endpoint);
    }

    Handler<RoutingContext> known(Endpoint endpoint) {
        return context -> caller(context)
                .ifPresentOrElse(
                        caller -> answer(context, caller, endpoint),
                        () -> Reply.of(context).send(context, Answer.unauthenticated()));
    }

    /// The last route: a path that nobody serves.
    public void unknown(RoutingContext context) {
        known(exchange -> {
                    var path = VERSION.matcher(context.request().path()).replaceFirst("");
                    throw new ApiError(
                            404,
                            "ENDPOINT_NOT_FOUND",
                            "No API found for '" + context.request().method() + " " + path + "'");
                })
                .handle(context);
    }

    /// A request that came to grief before it reached an endpoint: too large, or not HTTP as it should be.
    public void failed(RoutingContext context) {
        var cause = context.failure();
        Reply.PLAINLY.send(
                context,
                Answer.error(
                        context.statusCode(),
                        context.statusCode() < 500 ? "MALFORMED_REQUEST" : "INTERNAL_ERROR",
                        cause == null ? "The request could not be read." : String.valueOf(cause.getMessage())));
    }

    private Optional<Principal> caller(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        var bearer = BEARER.matcher(header == null ? "" : header);
        return bearer.matches() ? tokens.holder(bearer.group(1)) : Optional.empty();
    }

    private void answer(RoutingContext context, Principal caller, Endpoint endpoint) {
        var request = context.request();
        var exchange = new Exchange(
                caller,
                request.headers(),
                context.pathParams(),
                context.queryParams(),
                request.formAttributes(),
                context.fileUploads(),
                context.body().buffer());
        var loop = context.vertx().getOrCreateContext();
        threads.execute(() -> {
            var answer = ask(endpoint, exchange);
            loop.runOnContext(back -> {
                if (!context.response().closed()) {
                    Reply.of(context).send(context, answer);
                }
            });
        });
    }

    private static Answer ask(Endpoint endpoint, Exchange exchange) {
        try {
            return endpoint.answer(exchange);
        } catch (ApiError refusal) {
            var answer = Answer.error(refusal.status(), refusal.code(), refusal.getMessage());
            return refusal.status() == 429 ? answer.withHeaders(Map.of("Retry-After", "1")) : answer;
        } catch (ClassCastException e) {
            return Answer.error(400, "MALFORMED_REQUEST", "A field has the wrong type: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.error(503, "TEMPORARILY_UNAVAILABLE", "The workspace is going away.");
        } catch (Exception e) {
            var incident = UUID.randomUUID();
            LOG.log(System.Logger.Level.ERROR, "Incident " + incident, e);
            return Answer.error(
                    500, "INTERNAL_ERROR", "The sandbox failed; its log tells more under " + incident + ".");
        }
    }
}
