package dev.talaan.sandbox.entra;

import dev.talaan.sandbox.http.Answer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;

/// What Entra ID refuses with
/// (<https://learn.microsoft.com/entra/identity-platform/reference-error-codes>).
enum AadSts {
    NO_PARAMETER(900144, 400, "invalid_request", "The request body must contain the following parameter: '%s'."),
    GRANT_TYPE(70003, 400, "unsupported_grant_type", "The app requested an unsupported grant type '%s'."),
    TENANT(
            90002,
            400,
            "invalid_request",
            "Tenant '%s' not found. Check to make sure you have the correct tenant ID and are signing into the correct"
                    + " cloud."),
    CLIENT(700016, 400, "unauthorized_client", "Application with identifier '%s' was not found in the directory."),
    SECRET(
            7000215,
            401,
            "invalid_client",
            "Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not"
                    + " the client secret ID, for a secret added to app '%s'."),
    SCOPE(
            1002012,
            400,
            "invalid_scope",
            "The provided value for scope %s is not valid. Client credential flows must have a scope value with /.default"
                    + " suffixed to the resource identifier (application ID URI)."),
    RESOURCE(500011, 400, "invalid_resource", "The resource principal named %s was not found in the tenant.");

    private final int number;
    private final int status;
    private final String error;
    private final String words;

    AadSts(int number, int status, String error, String words) {
        this.number = number;
        this.status = status;
        this.error = error;
        this.words = words;
    }

    Answer about(String value, Instant now) {
        var trace = UUID.randomUUID();
        var correlation = UUID.randomUUID();
        var at = now.truncatedTo(ChronoUnit.SECONDS).toString().replace('T', ' ');
        var description = "AADSTS" + number + ": " + words.formatted(value) + " Trace ID: " + trace
                + " Correlation ID: " + correlation + " Timestamp: " + at;
        var body = new JsonObject()
                .put("error", error)
                .put("error_description", description)
                .put("error_codes", new JsonArray().add(number))
                .put("timestamp", at)
                .put("trace_id", trace.toString())
                .put("correlation_id", correlation.toString())
                .put("error_uri", "https://login.microsoftonline.com/error?code=" + number);
        return new Answer(status, "application/json; charset=utf-8", body.toBuffer(), Map.of());
    }
}
