package dev.talaan.sandbox.mlflow.filter;

import dev.talaan.sandbox.http.ApiError;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// A filter as a predicate: comparisons joined by AND.
public final class Filter {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE;

    /// `key comparator value`, then AND or the end.
    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(?<key>[a-z_]\\w*(?:\\.(?:`[^`]+`|\"[^\"]+\"|[\\w./-]+))?)"
                    + "\\s*(?<is>!=|>=|<=|=|<|>|\\bLIKE\\b|\\bILIKE\\b|\\bIN\\b)"
                    + "\\s*(?<value>'[^']*'|\"[^\"]*\"|\\([^)]*\\)|[-+\\w.]+)"
                    + "\\s*(?<end>\\bAND\\b|$)",
            FLAGS);

    private Filter() {}

    /// @throws ApiError 400 where it cannot be read, in MLflow's words
    public static <T> Predicate<T> of(String text, Column.Columns<T> columns) {
        Predicate<T> all = thing -> true;
        var rest = text.strip();
        while (!rest.isEmpty()) {
            var clause = CLAUSE.matcher(rest);
            if (!clause.lookingAt()) {
                throw ApiError.invalid("Invalid clause(s) in filter string: '" + rest + "'");
            }
            var term = Term.of(clause.group("key"));
            all = all.and(Comparison.of(term, columns.of(term), clause.group("is"), clause.group("value")));
            rest = rest.substring(clause.end());
            if (rest.isBlank() && !clause.group("end").isEmpty()) {
                throw ApiError.invalid("Invalid clause(s) in filter string: '" + clause.group("end") + "'");
            }
        }
        return all;
    }
}
