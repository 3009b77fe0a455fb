package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A statement as it was sent, checked.
record StatementRequest(
        String statement,
        String warehouse,
        String catalog,
        String schema,
        Map<String, Parameter> parameters,
        long rowLimit,
        long byteLimit,
        Duration patience,
        boolean cancelAfterWait) {

    private static final Pattern WAIT = Pattern.compile("(\\d{1,4})s");

    static StatementRequest read(JsonObject json) {
        inlineOnly(json);
        return new StatementRequest(
                required(json, "statement"),
                required(json, "warehouse_id"),
                json.getString("catalog", "main"),
                json.getString("schema", "default"),
                parameters(json.getJsonArray("parameters", new JsonArray())),
                limit(json, "row_limit"),
                limit(json, "byte_limit"),
                wait(json.getString("wait_timeout", "10s")),
                cancels(json.getString("on_wait_timeout", "CONTINUE")));
    }

    private static String required(JsonObject json, String field) {
        return Optional.ofNullable(json.getString(field))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> ApiError.invalid("Missing required field: " + field));
    }

    private static void inlineOnly(JsonObject json) {
        var disposition = json.getString("disposition", "INLINE");
        var format = json.getString("format", "JSON_ARRAY");
        if (disposition.equals("EXTERNAL_LINKS")) {
            throw ApiError.invalid("The sandbox does not serve disposition EXTERNAL_LINKS yet; ask for INLINE.");
        }
        if (!disposition.equals("INLINE") || !format.equals("JSON_ARRAY")) {
            throw ApiError.invalid("Unsupported disposition and format: " + disposition + ", " + format
                    + ". INLINE results come as JSON_ARRAY.");
        }
    }

    private static Map<String, Parameter> parameters(JsonArray array) {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (var i = 0; i < array.size(); i++) {
            var parameter = Parameter.read(array.getJsonObject(i));
            parameters.put(parameter.name(), parameter);
        }
        return parameters;
    }

    private static long limit(JsonObject json, String field) {
        var limit = json.getLong(field);
        if (limit != null && limit < 1) {
            throw ApiError.invalid(field + " must be positive, got " + limit);
        }
        return limit == null ? Long.MAX_VALUE : limit;
    }

    private static Duration wait(String text) {
        var seconds = WAIT.matcher(text);
        var wait = seconds.matches() ? Integer.parseInt(seconds.group(1)) : -1;
        if (wait != 0 && (wait < 5 || wait > 50)) {
            throw ApiError.invalid("Invalid wait timeout " + text + ": it must be 0s, or between 5s and 50s.");
        }
        return Duration.ofSeconds(wait);
    }

    private static boolean cancels(String text) {
        return switch (text) {
            case "CANCEL" -> true;
            case "CONTINUE" -> false;
            default -> throw ApiError.invalid("Invalid on_wait_timeout " + text + ": CONTINUE or CANCEL.");
        };
    }
}
