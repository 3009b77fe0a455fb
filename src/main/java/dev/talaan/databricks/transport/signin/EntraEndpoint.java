package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;

/// Entra ID's token endpoint
/// (<https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow>).
final class EntraEndpoint {

    /// Azure Databricks, the same in every tenant.
    static final String DATABRICKS = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d/.default";

    /// Azure's management; its own address ends with a slash.
    static final String MANAGEMENT = "https://management.core.windows.net//.default";

    private final TokenApi tokens;

    EntraEndpoint(TokenApi tokens) {
        this.tokens = tokens;
    }

    Uni<TokenAnswer> token(Credentials.EntraClient client, String scope) {
        var authority = client.authority().toString().replaceAll("/+$", "");
        return tokens.issue(
                authority + "/" + client.tenant() + "/oauth2/v2.0/token",
                "client_credentials",
                client.clientId(),
                client.secret().read(),
                scope);
    }
}
