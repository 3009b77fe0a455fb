package dev.talaan.sandbox.oidc;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.identity.Tokens;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.Map;
import java.util.function.Supplier;

/// `/.well-known/databricks-config` and `/oidc`.
public final class OidcApi implements Api {

    private final Clients clients = new Clients();
    private final Tokens tokens;
    private final Supplier<URI> url;

    public OidcApi(Tokens tokens, Supplier<URI> url) {
        this.tokens = tokens;
        this.url = url;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(
                HttpMethod.GET,
                "/.well-known/databricks-config",
                exchange -> Answer.json(
                        new JsonObject().put("oidc_endpoint", at("/oidc")).put("workspace_id", "6051921418418893")));
        routes.open(HttpMethod.GET, "/oidc/.well-known/oauth-authorization-server", exchange -> discovery());
        routes.open(HttpMethod.POST, "/oidc/v1/token", this::token);
        routes.open(HttpMethod.PUT, "/_sandbox/oidc/clients/:id/secret", exchange -> {
            clients.rotate(exchange.inPath("id"), exchange.fields().requiredText("secret"));
            return Answer.nothing();
        });
    }

    private Answer discovery() {
        return Answer.json(new JsonObject()
                .put("issuer", at("/oidc"))
                .put("authorization_endpoint", at("/oidc/v1/authorize"))
                .put("token_endpoint", at("/oidc/v1/token"))
                .put("grant_types_supported", new JsonArray().add("client_credentials"))
                .put("token_endpoint_auth_methods_supported", new JsonArray().add("client_secret_basic"))
                .put("scopes_supported", new JsonArray().add("all-apis")));
    }

    private Answer token(Exchange exchange) {
        return clients.holder(exchange.headers().get("Authorization"))
                .map(client -> grant(client, exchange.form()))
                .orElseGet(() -> refusal(401, "invalid_client", "Client authentication failed"));
    }

    private Answer grant(Principal client, MultiMap form) {
        if (!form.contains("grant_type")) {
            return refusal(400, "invalid_request", "Missing parameter: grant_type");
        }
        if (!"client_credentials".equals(form.get("grant_type"))) {
            return refusal(400, "unsupported_grant_type", "Only client_credentials is supported");
        }
        if (!"all-apis".equals(form.get("scope"))) {
            return refusal(400, "invalid_scope", "The requested scope is not all-apis");
        }
        return Answer.json(new JsonObject()
                .put("access_token", tokens.issue(client))
                .put("token_type", "Bearer")
                .put("scope", "all-apis")
                .put("expires_in", Tokens.LIFETIME.toSeconds()));
    }

    /// OAuth has an error shape of its own; Databricks' fields stand beside it.
    private static Answer refusal(int status, String error, String description) {
        var body = new JsonObject()
                .put("error", error)
                .put("error_description", description)
                .put("error_code", error)
                .put("message", description);
        return new Answer(status, "application/json", body.toBuffer(), Map.of());
    }

    private String at(String path) {
        return url.get().resolve(path).toString();
    }
}
