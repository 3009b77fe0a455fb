package dev.talaan.identity;

import io.quarkus.security.identity.SecurityIdentity;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// The account that a person signed in with: unique by who vouches for it and the name it has there.
record Account(String issuer, String subject, String name) {

    static Account of(SecurityIdentity identity) {
        var principal = identity.getPrincipal();
        return principal instanceof JsonWebToken token
                ? new Account(token.getIssuer(), token.getSubject(), token.getName())
                : new Account("local", principal.getName(), principal.getName());
    }
}
