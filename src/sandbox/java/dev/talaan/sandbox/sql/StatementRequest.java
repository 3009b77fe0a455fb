package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A statement as it was sent, checked.
record StatementRequest(
        String statement,
        String warehouse,
        String catalog,
        String schema,
        Map<String, Parameter> parameters,
        Map<String, String> tags,
        long rowLimit,
        long byteLimit,
        Delivery delivery,
        Duration patience,
        boolean cancelAfterWait) {

    private static final Pattern WAIT = Pattern.compile("(\\d{1,4})s");
    private static final int MOST_TAGS = 20;

    static StatementRequest read(Fields fields) {
        return new StatementRequest(
                required(fields, "statement"),
                required(fields, "warehouse_id"),
                fields.text("catalog").orElse("main"),
                fields.text("schema").orElse("default"),
                parameters(fields.objects("parameters")),
                tags(fields.objects("query_tags")),
                limit(fields, "row_limit"),
                limit(fields, "byte_limit"),
                Delivery.read(fields),
                wait(fields.text("wait_timeout").orElse("10s")),
                cancels(fields.text("on_wait_timeout").orElse("CONTINUE")));
    }

    private static String required(Fields fields, String field) {
        return fields.text(field)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> ApiError.invalid("Missing required field: " + field));
    }

    private static Map<String, Parameter> parameters(List<Fields> given) {
        var parameters = new LinkedHashMap<String, Parameter>();
        for (var fields : given) {
            var parameter = Parameter.read(fields);
            parameters.put(parameter.name(), parameter);
        }
        return parameters;
    }

    /// Of what is more than twenty, and of a key that comes again, nothing is kept.
    private static Map<String, String> tags(List<Fields> given) {
        var tags = new LinkedHashMap<String, String>();
        for (var tag : given) {
            var key = tag.requiredText("key");
            if (tags.size() < MOST_TAGS) {
                tags.putIfAbsent(
                        key, tag.text("value").filter(text -> !text.isBlank()).orElse(null));
            }
        }
        return tags;
    }

    private static long limit(Fields fields, String field) {
        var limit = fields.number(field).orElse(Long.MAX_VALUE);
        if (limit < 1) {
            throw ApiError.invalid(field + " must be positive, got " + limit);
        }
        return limit;
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
