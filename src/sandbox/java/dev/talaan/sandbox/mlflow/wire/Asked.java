package dev.talaan.sandbox.mlflow.wire;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.identity.Principal;
import io.vertx.core.json.Json;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What somebody asks of MLflow. A whole number may come as a string and `NaN` as a number; a GET or a DELETE may ask
/// in its query or in its body.
public record Asked(Principal caller, JsonObject json) {

    private static final String DOCS = " See the API docs for more information about request parameters.";
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");

    static Asked of(Exchange exchange) {
        var json = exchange.json();
        exchange.query().names().forEach(name -> {
            var values = exchange.query().getAll(name);
            json.put(name, values.size() == 1 ? values.getFirst() : new JsonArray(values));
        });
        return new Asked(exchange.caller(), json);
    }

    public String required(String name) {
        return text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> missing(name));
    }

    public Optional<String> text(String name) {
        return switch (json.getValue(name)) {
            case null -> Optional.empty();
            case String text -> Optional.of(text);
            case Object other -> throw wrong(name, other);
        };
    }

    public Optional<Long> whole(String name) {
        return switch (json.getValue(name)) {
            case null -> Optional.empty();
            case Integer number -> Optional.of(number.longValue());
            case Long number -> Optional.of(number);
            case String text when WHOLE.matcher(text).matches() -> Optional.of(Long.valueOf(text));
            case Object other -> throw wrong(name, other);
        };
    }

    public long requiredWhole(String name) {
        return whole(name).orElseThrow(() -> missing(name));
    }

    /// A number that may be `NaN`, `Infinity` or `-Infinity`.
    public double requiredReal(String name) {
        return switch (json.getValue(name)) {
            case null -> throw missing(name);
            case Number number -> number.doubleValue();
            case String text -> real(name, text);
            case Object other -> throw wrong(name, other);
        };
    }

    private static double real(String name, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw wrong(name, text);
        }
    }

    public Optional<Boolean> flag(String name) {
        return switch (json.getValue(name)) {
            case null -> Optional.empty();
            case Boolean flag -> Optional.of(flag);
            case String text when text.equals("true") || text.equals("false") -> Optional.of(text.equals("true"));
            case Object other -> throw wrong(name, other);
        };
    }

    public List<String> strings(String name) {
        return switch (json.getValue(name)) {
            case null -> List.of();
            case String one when isFromQuery(name) -> List.of(one);
            case JsonArray array ->
                array.stream()
                        .map(item -> {
                            if (item instanceof String text) {
                                return text;
                            }
                            throw wrong(name, array);
                        })
                        .toList();
            case Object other -> throw wrong(name, other);
        };
    }

    /// A list that a GET asks for has but one name where it has but one value.
    private static boolean isFromQuery(String name) {
        return name.equals("stages") || name.equals("order_by");
    }

    public List<Asked> objects(String name) {
        return switch (json.getValue(name)) {
            case null -> List.of();
            case JsonArray array ->
                array.stream()
                        .map(item -> {
                            if (item instanceof JsonObject object) {
                                return new Asked(caller, object);
                            }
                            throw wrong(name, array);
                        })
                        .toList();
            case Object other -> throw wrong(name, other);
        };
    }

    /// Pairs of `key` and `value`, in their order.
    public Map<String, String> pairs(String name) {
        var pairs = new LinkedHashMap<String, String>();
        objects(name)
                .forEach(pair ->
                        pairs.put(pair.required("key"), pair.text("value").orElse("")));
        return pairs;
    }

    public static ApiError missing(String name) {
        return ApiError.invalid("Missing value for required parameter '" + name + "'." + DOCS);
    }

    public static ApiError wrong(String name, Object value) {
        return ApiError.invalid("Invalid value " + Json.encode(value) + " for parameter '" + name
                + "' supplied:  Hint: Value was of type '" + type(value) + "'." + DOCS);
    }

    private static String type(Object value) {
        return switch (value) {
            case String _ -> "str";
            case Boolean _ -> "bool";
            case Double _ -> "float";
            case Number _ -> "int";
            case JsonArray _ -> "list";
            default -> "dict";
        };
    }
}
