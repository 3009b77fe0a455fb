package dev.talaan.databricks.proof;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Conflict;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.PermissionDenied;
import dev.talaan.databricks.DatabricksError.RateLimited;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What goes wrong on the way, what comes of it, and how many calls Databricks sees.
///
/// @param unread whether an operation that reads no body does not notice
/// @param reads calls of an operation that may be repeated
/// @param writes calls of one that may not
record FaultRow(
        Map<String, Object> fault, Class<? extends DatabricksError> error, boolean unread, int reads, int writes) {

    static final List<FaultRow> TABLE = List.of(
            row(status(400), InvalidRequest.class, 1, 1),
            row(status(401), Unauthenticated.class, 1, 1),
            row(status(403), PermissionDenied.class, 1, 1),
            row(status(404), NotFound.class, 1, 1),
            row(status(409), Conflict.class, 1, 1),
            row(status(418), InvalidRequest.class, 1, 1),
            row(status(429), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "0"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "Mon, 02 Nov 2026 02:42:00 GMT"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "Wed, 21 Oct 2015 07:28:00 GMT"), RateLimited.class, 4, 4),
            row(and(status(429), "retryAfter", "in a while"), RateLimited.class, 4, 4),
            row(status(500), Unavailable.class, 4, 1),
            row(status(501), Unavailable.class, 1, 1),
            row(status(502), Unavailable.class, 4, 1),
            row(status(503), Unavailable.class, 4, 1),
            row(status(504), Unavailable.class, 4, 1),
            row(and(status(400), "errorCode", "RESOURCE_DOES_NOT_EXIST"), NotFound.class, 1, 1),
            row(and(status(400), "message", "Job 9 does not exist."), NotFound.class, 1, 1),
            row(and(status(400), "errorCode", "ALREADY_EXISTS"), Conflict.class, 1, 1),
            row(Map.of("kind", "RESET"), Unavailable.class, 4, 1),
            row(Map.of("kind", "RESET_AFTER"), Unavailable.class, 4, 1),
            row(Map.of("kind", "HTML"), Unavailable.class, 4, 1),
            row(Map.of("kind", "HTML", "status", 403), PermissionDenied.class, 1, 1),
            row(Map.of("kind", "EMPTY", "status", 503), Unavailable.class, 4, 1),
            row(Map.of("kind", "TRUNCATED"), Unavailable.class, 4, 1),
            row(Map.of("kind", "HTML", "status", 200), Unreadable.class, 1, 1),
            unreadable(Map.of("kind", "EMPTY")),
            unreadable(Map.of("kind", "WRONG_TYPES")));

    private static FaultRow row(
            Map<String, Object> fault, Class<? extends DatabricksError> error, int reads, int writes) {
        return new FaultRow(fault, error, false, reads, writes);
    }

    private static FaultRow unreadable(Map<String, Object> fault) {
        return new FaultRow(fault, Unreadable.class, true, 1, 1);
    }

    int calls(Operation.Kind kind) {
        return switch (kind) {
            case READ, REPEATABLE -> reads;
            case WRITE -> writes;
            case STREAM -> is("TRUNCATED") ? 1 : reads;
        };
    }

    /// Bytes that are handed on have no types.
    boolean isUnnoticedBy(Operation operation) {
        return operation.kind() == Operation.Kind.STREAM
                ? is("WRONG_TYPES")
                : unread && operation.answer() == Void.class;
    }

    private boolean is(String kind) {
        return kind.equals(fault.get("kind"));
    }

    private static Map<String, Object> status(int status) {
        return Map.of("kind", "STATUS", "status", status, "errorCode", "SOME_CODE");
    }

    private static Map<String, Object> and(Map<String, Object> fault, String key, String value) {
        var more = new HashMap<>(fault);
        more.put(key, value);
        return more;
    }
}
