package dev.talaan.identity;

import io.quarkus.oidc.runtime.OidcAuthenticationMechanism;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;

/// Whoever comes with a session that the issuer has let run out is nobody yet, like somebody without one. Quarkus would
/// send them to the issuer before anything has looked at the request, and what they had written in a form were lost.
@Decorator
@Priority(1)
abstract class EndedSession implements HttpAuthenticationMechanism {

    private final HttpAuthenticationMechanism issuers;

    EndedSession(@Delegate @Any OidcAuthenticationMechanism issuers) {
        this.issuers = issuers;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext request, IdentityProviderManager identities) {
        return issuers.authenticate(request, identities)
                .onFailure(AuthenticationFailedException.class)
                .recoverWithNull();
    }
}
