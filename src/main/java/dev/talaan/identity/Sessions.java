package dev.talaan.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.oidc.OidcConfigurationMetadata;
import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import java.net.URI;
import java.net.URLEncoder;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The session of the present request, however it began.
@RequestScoped
public class Sessions {

    private final SecurityIdentity identity;
    private final RoutingContext request;
    private final Instance<OidcSession> oidc;

    Sessions(SecurityIdentity identity, RoutingContext request, Instance<OidcSession> oidc) {
        this.identity = identity;
        this.request = request;
        this.oidc = oidc;
    }

    /// Ends the session and returns where the browser goes next: the page, by way of the issuer if there is one.
    public URI end(String page) {
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            var issuersEnd = issuersEnd();
            oidc.get().logout().await().indefinitely();
            return issuersEnd == null ? URI.create(page) : atIssuer(issuersEnd, token, page);
        }
        if (!identity.isAnonymous()) {
            FormAuthenticationMechanism.logout(request);
        }
        return URI.create(page);
    }

    private String issuersEnd() {
        return identity.getAttribute("configuration-metadata") instanceof OidcConfigurationMetadata metadata
                ? metadata.getEndSessionUri()
                : null;
    }

    private URI atIssuer(String end, JsonWebToken token, String page) {
        var here = request.request().scheme() + "://" + request.request().authority() + page;
        return URI.create(end + (end.contains("?") ? "&" : "?") + "id_token_hint=" + token.getRawToken()
                + "&post_logout_redirect_uri=" + URLEncoder.encode(here, UTF_8));
    }
}
