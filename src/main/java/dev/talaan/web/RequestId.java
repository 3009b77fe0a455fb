package dev.talaan.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.jboss.logging.MDC;

/// Gives every request an id that stands on error pages, in the answer's header and in the log.
@ApplicationScoped
class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String KEY = "talaan.request-id";
    private static final int BEFORE_ALL_ELSE = 10_000;

    void register(@Observes Filters filters) {
        filters.register(RequestId::give, BEFORE_ALL_ELSE);
    }

    static String of(RoutingContext request) {
        return request.get(KEY);
    }

    private static void give(RoutingContext request) {
        var id = UUID.randomUUID().toString().substring(0, 13);
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put("request", id);
        request.addEndHandler(_ -> {
            MDC.remove("request");
            MDC.remove(PersonInLog.KEY);
        });
        request.next();
    }
}
