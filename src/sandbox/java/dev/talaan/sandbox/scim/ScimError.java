package dev.talaan.sandbox.scim;

import dev.talaan.sandbox.http.Answer;
import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;

/// A refusal as SCIM puts it; an error's code is its `scimType`.
final class ScimError {

    private ScimError() {}

    static ApiError filter(String detail) {
        return new ApiError(400, "invalidFilter", detail);
    }

    static Answer of(ApiError refusal) {
        var body = new JsonObject()
                .put("schemas", new JsonArray().add("urn:ietf:params:scim:api:messages:2.0:Error"))
                .put("detail", refusal.getMessage())
                .put("status", Integer.toString(refusal.status()));
        if (!refusal.code().isEmpty()) {
            body.put("scimType", refusal.code());
        }
        return new Answer(refusal.status(), "application/scim+json", body.toBuffer(), Map.of());
    }
}
