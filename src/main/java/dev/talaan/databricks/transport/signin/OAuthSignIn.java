package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A service principal with a secret of Databricks' own (OAuth 2.0, client credentials).
final class OAuthSignIn implements SignIn {

    private final TokenSource tokens;

    OAuthSignIn(TokenSource tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<Proof> proof() {
        return tokens.token().map(token -> new Proof(Proof.bearer(token.value()), List.of(token)));
    }

    @Override
    public boolean refused(Proof proof) {
        return proof.tokens().stream().allMatch(tokens::refused);
    }

    @Override
    public void accepted(Proof proof) {
        proof.tokens().forEach(tokens::accepted);
    }

    @Override
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(tokens.validUntil());
    }
}
