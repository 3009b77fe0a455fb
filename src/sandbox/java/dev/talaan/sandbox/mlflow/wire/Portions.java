package dev.talaan.sandbox.mlflow.wire;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;

/// Cuts a list into pages of `max_results`, or of the sandbox's own size where that is smaller.
public record Portions(Tempo tempo, long usual, long most) {

    public <T> Page<T> page(List<T> all, Asked asked) {
        var size = asked.whole("max_results").orElse(usual);
        if (size < 1) {
            throw ApiError.invalid(
                    "Invalid value " + size + " for parameter 'max_results' supplied. It must be a positive integer");
        }
        if (size > most) {
            throw ApiError.invalid(
                    "Invalid value " + size + " for parameter 'max_results' supplied. It must be at most " + most);
        }
        return Page.of(all, asked.text("page_token").filter(token -> !token.isEmpty()), (int)
                Math.min(size, tempo.pace().pageSize()));
    }

    /// Pairs as MLflow lists them.
    public static JsonArray pairs(Map<String, String> pairs) {
        var array = new JsonArray();
        pairs.forEach((key, value) -> array.add(new JsonObject().put("key", key).put("value", value)));
        return array;
    }
}
