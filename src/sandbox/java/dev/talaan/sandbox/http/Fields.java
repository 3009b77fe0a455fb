package dev.talaan.sandbox.http;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of a request's body, refused in Databricks' words where they have the wrong type.
public record Fields(JsonObject json) {

    public long requiredNumber(String name) {
        return number(name).orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }

    public Optional<Long> number(String name) {
        return field(name, Number.class, "whole number").map(Number::longValue);
    }

    public String requiredText(String name) {
        return text(name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> ApiError.invalid("Missing required field: " + name));
    }

    public Optional<String> text(String name) {
        return field(name, String.class, "string");
    }

    public Optional<Boolean> flag(String name) {
        return field(name, Boolean.class, "boolean");
    }

    public Optional<Fields> object(String name) {
        return field(name, JsonObject.class, "object").map(Fields::new);
    }

    /// The objects of a list; empty where it is left out.
    public List<Fields> objects(String name) {
        return list(name).stream()
                .map(item -> item instanceof JsonObject object ? new Fields(object) : refuse("object", name, item))
                .toList();
    }

    /// The strings of a list; empty where it is left out.
    public List<String> strings(String name) {
        return list(name).stream()
                .map(item -> item instanceof String text ? text : refuse("string", name, item))
                .toList();
    }

    private List<Object> list(String name) {
        return field(name, JsonArray.class, "array").stream()
                .flatMap(JsonArray::stream)
                .toList();
    }

    /// An object all of whose values are strings; empty where it is left out.
    public Map<String, String> texts(String name) {
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
        return refuse(word, name, value);
    }

    private static <T> T refuse(String word, String name, Object value) {
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
