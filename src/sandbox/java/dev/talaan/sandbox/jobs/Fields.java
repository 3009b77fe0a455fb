package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The fields of a request's body, refused in Databricks' words where they have the wrong type.
record Fields(JsonObject json) {

    long requiredNumber(String name) {
        return field(name, Number.class, "whole number")
                .map(Number::longValue)
                .orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }

    Optional<String> text(String name) {
        return field(name, String.class, "string");
    }

    Optional<Boolean> flag(String name) {
        return field(name, Boolean.class, "boolean");
    }

    Optional<Fields> object(String name) {
        return field(name, JsonObject.class, "object").map(Fields::new);
    }

    /// An object all of whose values are strings; empty where it is left out.
    Map<String, String> texts(String name) {
        var texts = new LinkedHashMap<String, String>();
        object(name)
                .ifPresent(found -> found.json()
                        .fieldNames()
                        .forEach(key -> texts.put(key, found.text(key).orElse(""))));
        return texts;
    }

    private <T> Optional<T> field(String name, Class<T> type, String word) {
        var value = json.getValue(name);
        if (value == null || type.isInstance(value) && !(value instanceof Double)) {
            return Optional.ofNullable(type.cast(value));
        }
        throw ApiError.malformed(
                "Could not parse request object: Expected " + word + " for field " + name + ", found " + kind(value));
    }

    private static String kind(Object value) {
        return switch (value) {
            case String text -> "STRING";
            case Number number -> "NUMBER";
            case Boolean flag -> "BOOLEAN";
            case JsonArray array -> "ARRAY";
            default -> "OBJECT";
        };
    }
}
