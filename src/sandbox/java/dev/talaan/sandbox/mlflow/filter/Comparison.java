package dev.talaan.sandbox.mlflow.filter;

import dev.talaan.sandbox.http.ApiError;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One comparison. What a thing lacks is neither equal nor unequal to anything.
final class Comparison {

    private Comparison() {}

    static <T> Predicate<T> of(Term term, Column<T> column, String comparator, String value) {
        return switch (column) {
            case Column.Words<T> words -> {
                var test = words(term, comparator.toUpperCase(Locale.ROOT), value);
                yield thing -> words.read().apply(thing).filter(test).isPresent();
            }
            case Column.Numbers<T> numbers -> {
                var test = numbers(term, comparator.toUpperCase(Locale.ROOT), value);
                yield thing -> numbers.read().apply(thing).filter(test).isPresent();
            }
        };
    }

    private static Predicate<String> words(Term term, String comparator, String value) {
        if (comparator.equals("IN") && term.kind() == Term.Kind.ATTRIBUTE && value.startsWith("(")) {
            return among(value);
        }
        if ("'\"".indexOf(value.charAt(0)) < 0) {
            throw ApiError.invalid("Expected a quoted string value for "
                    + term.kind().name().toLowerCase(Locale.ROOT) + " (e.g. 'my-value'). Got value " + value);
        }
        var plain = Term.unquoted(value);
        return switch (comparator) {
            case "=" -> plain::equals;
            case "!=" -> text -> !plain.equals(text);
            case "LIKE" -> like(plain, Pattern.DOTALL);
            case "ILIKE" -> like(plain, Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
            default -> throw refused(comparator, "'=', '!=', 'LIKE', 'ILIKE'");
        };
    }

    private static Predicate<String> among(String list) {
        var values = Arrays.stream(list.substring(1, list.length() - 1).split(","))
                .map(String::strip)
                .map(Term::unquoted)
                .collect(Collectors.toSet());
        return values::contains;
    }

    private static Predicate<String> like(String pattern, int flags) {
        var regex = Arrays.stream(pattern.split("(?<=[%_])|(?=[%_])"))
                .map(part -> part.equals("%") ? ".*" : part.equals("_") ? "." : Pattern.quote(part))
                .collect(Collectors.joining());
        return Pattern.compile(regex, flags).asMatchPredicate();
    }

    private static Predicate<Double> numbers(Term term, String comparator, String value) {
        var number = number(term, value);
        return switch (comparator) {
            case "=" -> other -> other == number;
            case "!=" -> other -> other != number;
            case "<" -> other -> other < number;
            case "<=" -> other -> other <= number;
            case ">" -> other -> other > number;
            case ">=" -> other -> other >= number;
            default -> throw refused(comparator, "'=', '!=', '<', '<=', '>', '>='");
        };
    }

    private static double number(Term term, String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw ApiError.invalid(
                    term.kind() == Term.Kind.METRIC
                            ? "Expected numeric value type for metric. Found " + value
                            : "Expected numeric value type for numeric attribute: " + term.key() + ". Found " + value);
        }
    }

    private static ApiError refused(String comparator, String valid) {
        return ApiError.invalid("Invalid comparator '" + comparator + "' not one of '{" + valid + "}'");
    }
}
