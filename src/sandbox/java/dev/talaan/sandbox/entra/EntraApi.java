package dev.talaan.sandbox.entra;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.identity.Tokens;
import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/// `/entra` in place of `https://login.microsoftonline.com`: the token endpoints of versions 1 and 2.
public final class EntraApi implements Api {

    private final Registration registration = new Registration();
    private final ManagementTokens management;
    private final Tokens tokens;
    private final SandboxClock clock;

    public EntraApi(Tokens tokens, SandboxClock clock) {
        this.tokens = tokens;
        this.clock = clock;
        management = new ManagementTokens(clock);
    }

    /// What stands before the workspace.
    public Handler<RoutingContext> gate() {
        return new ManagementGate(management);
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/entra/:tenant/oauth2/v2.0/token", exchange -> token(exchange, "scope"));
        routes.open(HttpMethod.POST, "/entra/:tenant/oauth2/token", exchange -> token(exchange, "resource"));
        routes.open(HttpMethod.PUT, "/_sandbox/entra/secret", exchange -> {
            registration.rotate(exchange.fields().requiredText("secret"));
            return Answer.nothing();
        });
        routes.open(HttpMethod.DELETE, "/_sandbox/entra/management-tokens", exchange -> {
            management.revoke();
            return Answer.nothing();
        });
    }

    private Answer token(Exchange exchange, String parameter) {
        var form = exchange.form();
        var tenant = exchange.inPath("tenant");
        for (var needed : new String[] {"grant_type", "client_id", "client_secret", parameter}) {
            if (!form.contains(needed)) {
                return refuse(AadSts.NO_PARAMETER, needed);
            }
        }
        if (!tenant.equals(Registration.TENANT)) {
            return refuse(AadSts.TENANT, tenant);
        }
        if (!form.get("grant_type").equals("client_credentials")) {
            return refuse(AadSts.GRANT_TYPE, form.get("grant_type"));
        }
        if (!form.get("client_id").equals(Registration.CLIENT)) {
            return refuse(AadSts.CLIENT, form.get("client_id"));
        }
        if (!registration.isSecret(form.get("client_secret"))) {
            return refuse(AadSts.SECRET, Registration.CLIENT);
        }
        return parameter.equals("scope") ? byScope(form.get("scope")) : byResource(form.get("resource"));
    }

    private Answer byScope(String scope) {
        return switch (Audience.ofScope(scope)) {
            case WORKSPACE -> version2(tokens.issue(Principal.PORTAL));
            case MANAGEMENT -> version2(management.issue());
            case UNKNOWN -> refuse(scope.endsWith("/.default") ? AadSts.RESOURCE : AadSts.SCOPE, scope);
        };
    }

    private Answer byResource(String resource) {
        return switch (Audience.of(resource)) {
            case WORKSPACE -> version1(tokens.issue(Principal.PORTAL), resource);
            case MANAGEMENT -> version1(management.issue(), resource);
            case UNKNOWN -> refuse(AadSts.RESOURCE, resource);
        };
    }

    private static Answer version2(String token) {
        return Answer.json(new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", Tokens.LIFETIME.toSeconds())
                .put("ext_expires_in", Tokens.LIFETIME.toSeconds())
                .put("access_token", token));
    }

    /// The older version gives its numbers as strings.
    private Answer version1(String token, String resource) {
        var now = clock.now();
        var seconds = Long.toString(Tokens.LIFETIME.toSeconds());
        return Answer.json(new JsonObject()
                .put("token_type", "Bearer")
                .put("expires_in", seconds)
                .put("ext_expires_in", seconds)
                .put("expires_on", Long.toString(now.plus(Tokens.LIFETIME).getEpochSecond()))
                .put("not_before", Long.toString(now.getEpochSecond()))
                .put("resource", resource)
                .put("access_token", token));
    }

    private Answer refuse(AadSts why, String value) {
        return why.about(value, clock.now());
    }
}
