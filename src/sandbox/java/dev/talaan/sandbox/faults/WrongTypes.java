package dev.talaan.sandbox.faults;

import dev.talaan.sandbox.http.Answer;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// Keeps the names and breaks the types: a list becomes a text, a value an object, an object keeps its fields. What is
/// no JSON has no types to break.
final class WrongTypes {

    private WrongTypes() {}

    static Buffer in(Answer answer) {
        return answer.isJson() ? broken(new JsonObject(answer.body())).toBuffer() : answer.body();
    }

    private static JsonObject broken(JsonObject object) {
        var other = new JsonObject();
        object.forEach(field -> other.put(field.getKey(), broken(field.getValue())));
        return other;
    }

    private static Object broken(Object value) {
        return switch (value) {
            case JsonObject object -> broken(object);
            case JsonArray list -> "not a list of " + list.size();
            case null -> "not null";
            default -> new JsonObject().put("not", "the type that was promised");
        };
    }
}
