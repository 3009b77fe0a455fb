package dev.talaan.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/// Refuses a write that another site's page sends, before anything reads it; this covers the sign-in form too,
/// which carries no CSRF token. Clients that are no browsers send no such headers and pass.
@ApplicationScoped
class SameOrigin {

    private static final int AFTER_SAFETY_HEADERS = 8_000;
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    void register(@Observes Filters filters) {
        filters.register(SameOrigin::check, AFTER_SAFETY_HEADERS);
    }

    private static void check(RoutingContext request) {
        if (READS.contains(request.request().method()) || isOurs(request)) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(403)
                    .putHeader("Content-Type", "text/plain; charset=utf-8")
                    .end(
                            "Another site's page sent this form. Nothing was changed. Open the portal and send it from there.");
        }
    }

    private static boolean isOurs(RoutingContext request) {
        var headers = request.request().headers();
        var site = headers.get("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = headers.get("Origin");
        return origin == null || origin.equals(ownOrigin(request));
    }

    private static String ownOrigin(RoutingContext request) {
        return request.request().scheme() + "://" + request.request().authority();
    }
}
