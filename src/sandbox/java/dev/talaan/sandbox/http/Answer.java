package dev.talaan.sandbox.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.Map;
import java.util.UUID;

/// What goes back to the caller, before a fault has its way with it.
public record Answer(int status, String contentType, Buffer body, Map<String, String> headers) {

    private static final String JSON = "application/json";

    public static Answer json(JsonObject body) {
        return new Answer(200, JSON, body.toBuffer(), Map.of());
    }

    public static Answer nothing() {
        return json(new JsonObject());
    }

    public static Answer error(int status, String code, String message) {
        return refusal(status, code, message, UUID.randomUUID().toString());
    }

    /// A caller who is not known. Databricks gives the code as a number here.
    public static Answer unauthenticated() {
        var request = UUID.randomUUID().toString();
        return refusal(
                401,
                401,
                "Credential was not sent or was of an unsupported type for this API. [ReqId: " + request + "]",
                request);
    }

    private static Answer refusal(int status, Object code, String message, String request) {
        var body = new JsonObject()
                .put("error_code", code)
                .put("message", message)
                .put(
                        "details",
                        new JsonArray()
                                .add(new JsonObject()
                                        .put("@type", "type.googleapis.com/google.rpc.RequestInfo")
                                        .put("request_id", request)
                                        .put("serving_data", "")));
        return new Answer(status, JSON, body.toBuffer(), Map.of("x-request-id", request));
    }

    public boolean isJson() {
        return contentType.equals(JSON);
    }

    public Answer withHeaders(Map<String, String> more) {
        return new Answer(status, contentType, body, more);
    }

    public Answer withBody(Buffer other) {
        return new Answer(status, contentType, other, headers);
    }
}
