package dev.talaan.sandbox.control;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Tokens;
import dev.talaan.sandbox.serving.ServingEndpoints;
import dev.talaan.sandbox.sql.Warehouses;
import io.vertx.core.http.HttpMethod;

/// Puts tokens, warehouses and serving endpoints into the state that a test needs.
public final class WorkspaceControl implements Api {

    private final Tokens tokens;
    private final Warehouses warehouses;
    private final ServingEndpoints serving;

    public WorkspaceControl(Tokens tokens, Warehouses warehouses, ServingEndpoints serving) {
        this.tokens = tokens;
        this.warehouses = warehouses;
        this.serving = serving;
    }

    @Override
    public void mount(Routes routes) {
        routes.open(HttpMethod.POST, "/_sandbox/tokens/revocation", this::revocation);
        routes.open(HttpMethod.PUT, "/_sandbox/warehouses/:id/state", this::warehouse);
        routes.open(HttpMethod.PUT, "/_sandbox/serving/state", this::serving);
    }

    private Answer serving(Exchange exchange) {
        var json = exchange.json();
        if (json.getBoolean("nextUpdateFails", false)) {
            serving.failNext();
        } else {
            serving.scaleToZero(json.getBoolean("asleep", true));
        }
        return Answer.nothing();
    }

    private Answer revocation(Exchange exchange) {
        if (exchange.fields().flag("issued").orElse(false)) {
            tokens.revokeIssued();
        } else {
            tokens.revoke(exchange.fields().text("token").orElse(""));
        }
        return Answer.nothing();
    }

    private Answer warehouse(Exchange exchange) {
        var json = exchange.json();
        var state = json.getString("state", "RUNNING");
        if (!state.equals("RUNNING") && !state.equals("STOPPED")) {
            throw ApiError.invalid("Unknown state " + state + ": RUNNING or STOPPED.");
        }
        warehouses.put(exchange.inPath("id"), state.equals("RUNNING"), json.getBoolean("canStart", true));
        return Answer.nothing();
    }
}
