package dev.talaan.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The browser's safety rules, on every answer. No inline script or style, no frames, no guessing of types.
@ApplicationScoped
class SafetyHeaders {

    private static final int AFTER_REQUEST_ID = 9_000;
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    private final String contentSecurityPolicy;

    SafetyHeaders(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<URI> issuer) {
        // A browser applies form-action to the redirect after a form too: signing out ends at the issuer.
        var formTargets = issuer.map(uri -> " " + uri.getScheme() + "://" + uri.getAuthority())
                .orElse("");
        contentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                + "font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; "
                + "frame-ancestors 'none'; form-action 'self'" + formTargets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, AFTER_REQUEST_ID);
    }

    private void add(RoutingContext request) {
        var headers = request.response().headers();
        headers.set("Content-Security-Policy", contentSecurityPolicy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (request.request().isSSL() || "https".equals(request.request().scheme())) {
            headers.set("Strict-Transport-Security", TWO_YEARS);
        }
        request.next();
    }
}
