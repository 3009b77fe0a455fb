package dev.talaan.sandbox.scim;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Endpoint;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Principal.Kind;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;

/// Users, groups and service principals, and who the caller is.
public final class ScimApi implements Api {

    private static final String BASE = "/api/2.0/preview/scim/v2";

    private final Directory directory;
    private final Resources resources;

    public ScimApi(Directory directory) {
        this.directory = directory;
        this.resources = new Resources(directory);
    }

    @Override
    public void mount(Routes routes) {
        routes.get(BASE + "/Me", exchange -> Answer.json(resources.me(exchange.caller())));
        mount(
                routes,
                "Users",
                "User",
                () -> directory.accounts(Kind.USER).stream()
                        .map(resources::user)
                        .toList());
        mount(
                routes,
                "ServicePrincipals",
                "ServicePrincipal",
                () -> directory.accounts(Kind.SERVICE).stream()
                        .map(resources::service)
                        .toList());
        mount(
                routes,
                "Groups",
                "Group",
                () -> directory.groups().stream().map(resources::group).toList());
    }

    private static void mount(Routes routes, String path, String type, Supplier<List<JsonObject>> all) {
        routes.get(BASE + "/" + path, inScim(exchange -> Answer.json(ScimList.of(exchange, all.get()))));
        routes.get(
                BASE + "/" + path + "/:id",
                inScim(exchange -> all.get().stream()
                        .filter(found -> found.getString("id").equals(exchange.inPath("id")))
                        .findFirst()
                        .map(found -> Answer.json(ScimList.chosen(exchange, found)))
                        .orElseThrow(() -> missing(type, exchange))));
    }

    private static ApiError missing(String type, Exchange exchange) {
        return new ApiError(404, "", type + " with id " + exchange.inPath("id") + " not found.");
    }

    /// SCIM has an error shape of its own.
    private static Endpoint inScim(Endpoint endpoint) {
        return exchange -> {
            try {
                return endpoint.answer(exchange);
            } catch (ApiError refusal) {
                return ScimError.of(refusal);
            }
        };
    }
}
