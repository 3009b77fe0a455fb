package dev.talaan.sandbox.scim;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.Api;
import dev.talaan.sandbox.http.Routes;
import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Who the caller is.
public final class ScimApi implements Api {

    @Override
    public void mount(Routes routes) {
        routes.get("/api/2.0/preview/scim/v2/Me", exchange -> Answer.json(me(exchange.caller())));
    }

    private static JsonObject me(Principal caller) {
        return new JsonObject()
                .put("schemas", new JsonArray().add("urn:ietf:params:scim:schemas:core:2.0:User"))
                .put("id", caller.id())
                .put("userName", caller.userName())
                .put("displayName", caller.displayName())
                .put("active", true)
                .put("groups", new JsonArray());
    }
}
