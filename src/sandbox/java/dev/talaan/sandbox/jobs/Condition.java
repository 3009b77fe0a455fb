package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.math.BigDecimal;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A comparison on which the tasks after it depend. Either side may name a parameter of the job.
record Condition(String left, Op op, String right) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\{\\s*job\\.parameters\\.([\\w.-]+?)\\s*}}");

    enum Op {
        EQUAL_TO,
        NOT_EQUAL,
        GREATER_THAN,
        GREATER_THAN_OR_EQUAL,
        LESS_THAN,
        LESS_THAN_OR_EQUAL
    }

    static Condition read(Fields sent) {
        var op = sent.requiredText("op");
        try {
            return new Condition(sent.requiredText("left"), Op.valueOf(op), sent.requiredText("right"));
        } catch (IllegalArgumentException e) {
            throw ApiError.invalid("Invalid op: " + op + ".");
        }
    }

    /// `true` or `false`, as the tasks after it name their outcome.
    ///
    /// @param values of the run's parameters, by name
    /// @throws NumberFormatException when what is no number is to be greater or less
    String outcome(UnaryOperator<String> values) {
        return Boolean.toString(holds(resolved(left, values), resolved(right, values)));
    }

    private boolean holds(String a, String b) {
        return switch (op) {
            case EQUAL_TO -> a.equals(b);
            case NOT_EQUAL -> !a.equals(b);
            case GREATER_THAN -> compare(a, b) > 0;
            case GREATER_THAN_OR_EQUAL -> compare(a, b) >= 0;
            case LESS_THAN -> compare(a, b) < 0;
            case LESS_THAN_OR_EQUAL -> compare(a, b) <= 0;
        };
    }

    private static int compare(String a, String b) {
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }

    private static String resolved(String side, UnaryOperator<String> values) {
        return PARAMETER.matcher(side).replaceAll(found -> Matcher.quoteReplacement(values.apply(found.group(1))));
    }
}
