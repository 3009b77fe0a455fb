package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A service principal of Entra ID. Where the workspace is named by its resource in Azure, a second token, for Azure's
/// management, goes beside the first.
final class EntraSignIn implements SignIn {

    private final TokenSource tokens;
    private final TokenSource management;
    private final Optional<String> workspace;

    EntraSignIn(TokenSource tokens, TokenSource management, Optional<String> workspace) {
        this.tokens = tokens;
        this.management = management;
        this.workspace = workspace;
    }

    @Override
    public Uni<Proof> proof() {
        return workspace
                .map(resource -> Uni.combine()
                        .all()
                        .unis(tokens.token(), management.token())
                        .with((token, beside) -> of(resource, token, beside)))
                .orElseGet(() -> tokens.token().map(token -> new Proof(Proof.bearer(token.value()), List.of(token))));
    }

    private static Proof of(String resource, Token token, Token beside) {
        return new Proof(
                Map.of(
                        "Authorization",
                        "Bearer " + token.value(),
                        "X-Databricks-Azure-SP-Management-Token",
                        beside.value(),
                        "X-Databricks-Azure-Workspace-Resource-Id",
                        resource),
                List.of(token, beside));
    }

    @Override
    public boolean refused(Proof proof) {
        var again = true;
        for (var token : proof.tokens()) {
            again &= tokens.refused(token) & management.refused(token);
        }
        return again;
    }

    @Override
    public void accepted(Proof proof) {
        proof.tokens().forEach(tokens::accepted);
        proof.tokens().forEach(management::accepted);
    }

    @Override
    public Optional<Instant> validUntil() {
        return Optional.ofNullable(tokens.validUntil());
    }
}
