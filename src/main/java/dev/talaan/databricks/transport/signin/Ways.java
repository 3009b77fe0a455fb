package dev.talaan.databricks.transport.signin;

import java.net.URI;
import java.time.Clock;

/// Sets to work what was chosen.
record Ways(
        SignInConfig.Tokens settings,
        URI workspace,
        Clock clock,
        History history,
        DiscoveryApi discovery,
        TokenApi tokens) {

    SignIn of(Credentials credentials) {
        return switch (credentials) {
            case Credentials.PersonalToken personal ->
                new PersonalSignIn(personal.secret(), settings.lookEvery(), clock, history);
            case Credentials.OAuthClient client -> oauth(client);
            case Credentials.EntraClient client -> entra(client);
        };
    }

    private SignIn oauth(Credentials.OAuthClient client) {
        var fetching = new Fetching(
                "Databricks' OAuth server",
                "service principal " + client.clientId(),
                "DATABRICKS_HOST, DATABRICKS_CLIENT_ID and the secret in "
                        + client.secret().origin(),
                settings.patience(),
                clock);
        var endpoint = new OAuthEndpoint(workspace, discovery, tokens);
        return new OAuthSignIn(
                new TokenSource(() -> fetching.of(() -> endpoint.token(client)), settings, clock, history));
    }

    private SignIn entra(Credentials.EntraClient client) {
        var names = client.idsComeFrom();
        var fetching = new Fetching(
                "Entra ID",
                "service principal " + client.clientId(),
                names + "_TENANT_ID, " + names + "_CLIENT_ID and the secret in "
                        + client.secret().origin(),
                settings.patience(),
                clock);
        var endpoint = new EntraEndpoint(tokens);
        return new EntraSignIn(
                source(fetching, endpoint, client, EntraEndpoint.DATABRICKS),
                source(fetching, endpoint, client, EntraEndpoint.MANAGEMENT),
                client.workspace());
    }

    private TokenSource source(
            Fetching fetching, EntraEndpoint endpoint, Credentials.EntraClient client, String scope) {
        return new TokenSource(() -> fetching.of(() -> endpoint.token(client, scope)), settings, clock, history);
    }
}
