package dev.talaan.sandbox.scim;

import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A filter as Databricks takes it: `attribute op value` with eq, ne, co, sw, joined by and and or.
final class ScimFilter {

    private static final Pattern OR = Pattern.compile("(?i)\\s+or\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern AND = Pattern.compile("(?i)\\s+and\\s+(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");
    private static final Pattern TERM = Pattern.compile(
            "\\s*(?<attribute>[\\w.]+)\\s+(?<op>\\w+)\\s+(?:\"(?<quoted>(?:[^\"\\\\]|\\\\.)*)\"|(?<bare>[^\\s\"]+))\\s*");
    private static final Set<String> ATTRIBUTES =
            Set.of("id", "userName", "displayName", "applicationId", "active", "externalId");

    private ScimFilter() {}

    static Predicate<JsonObject> read(String text) {
        return Arrays.stream(OR.split(text))
                .map(ScimFilter::all)
                .reduce(Predicate::or)
                .orElseThrow();
    }

    private static Predicate<JsonObject> all(String text) {
        return Arrays.stream(AND.split(text))
                .map(ScimFilter::term)
                .reduce(Predicate::and)
                .orElseThrow();
    }

    private static Predicate<JsonObject> term(String text) {
        var term = TERM.matcher(text);
        if (!term.matches()) {
            throw ScimError.filter("Given filter is not valid: " + text.trim());
        }
        var attribute = ATTRIBUTES.stream()
                .filter(term.group("attribute")::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() ->
                        ScimError.filter("Given filter attribute is not supported: " + term.group("attribute") + "."));
        var quoted = term.group("quoted");
        var wanted = lower(quoted == null ? term.group("bare") : quoted.replaceAll("\\\\(.)", "$1"));
        Predicate<String> test = switch (lower(term.group("op"))) {
            case "eq" -> wanted::equals;
            case "ne" -> value -> !value.equals(wanted);
            case "co" -> value -> value.contains(wanted);
            case "sw" -> value -> value.startsWith(wanted);
            default -> throw ScimError.filter("Given filter operator is not supported.");
        };
        return resource -> resource.containsKey(attribute) && test.test(lower(resource.getValue(attribute)));
    }

    private static String lower(Object value) {
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }
}
