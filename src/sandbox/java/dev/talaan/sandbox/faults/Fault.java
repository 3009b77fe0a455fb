package dev.talaan.sandbox.faults;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.PathPattern;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;

/// An order to let calls go wrong.
///
/// @param path a path, a prefix of one, or a pattern with `*`
/// @param method the method that it is about, if not all
/// @param body what stands in place of the answer, for a fault that needs it
/// @param after how many calls it lets pass first
/// @param count how many calls it spoils before it is used up
/// @param rate the share of calls that it spoils, from 0 to 1
record Fault(
        String path,
        Optional<String> method,
        Kind kind,
        int status,
        String errorCode,
        String message,
        Optional<String> retryAfter,
        long delayMillis,
        String body,
        int after,
        int count,
        double rate) {

    static Fault read(JsonObject json) {
        var kind = kind(json.getString("kind", ""));
        return new Fault(
                json.getString("path", "/"),
                Optional.ofNullable(json.getString("method")),
                kind,
                json.getInteger("status", usualStatus(kind)),
                json.getString("errorCode", "TEMPORARILY_UNAVAILABLE"),
                json.getString("message", "The sandbox was asked to fail."),
                Optional.ofNullable(json.getValue("retryAfter")).map(Object::toString),
                json.getLong("delayMillis", 0L),
                json.getString("body", ""),
                json.getInteger("after", 0),
                json.getInteger("count", Integer.MAX_VALUE),
                json.getDouble("rate", 1.0));
    }

    boolean concerns(String asked, String path) {
        return kind == Kind.DOWN
                || method.map(asked::equalsIgnoreCase).orElse(true) && PathPattern.matches(this.path, path);
    }

    private static Kind kind(String name) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid(
                        "Unknown kind of fault '" + name + "': one of " + Arrays.toString(Kind.values()) + "."));
    }

    private static int usualStatus(Kind kind) {
        return switch (kind) {
            case EMPTY, BODY -> 200;
            case HTML -> 502;
            default -> 503;
        };
    }
}
