package dev.talaan.sandbox.mlflow.filter;

import dev.talaan.sandbox.http.ApiError;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// `order_by`: a term, then ASC (usual) or DESC. What a thing lacks comes last either way.
public final class Ordering {

    private static final Pattern CLAUSE = Pattern.compile(
            "\\s*(?<key>[a-z_]\\w*(?:\\.(?:`[^`]+`|\"[^\"]+\"|[\\w./-]+))?)(?:\\s+(?<way>ASC|DESC))?\\s*",
            Pattern.CASE_INSENSITIVE);

    private Ordering() {}

    /// @param usual what decides where the clauses do not
    public static <T> Comparator<T> of(List<String> clauses, Column.Columns<T> columns, Comparator<T> usual) {
        return clauses.stream()
                .map(clause -> one(clause, columns))
                .reduce((first, next) -> first.thenComparing(next))
                .map(asked -> asked.thenComparing(usual))
                .orElse(usual);
    }

    private static <T> Comparator<T> one(String text, Column.Columns<T> columns) {
        var clause = CLAUSE.matcher(text);
        if (!clause.matches()) {
            throw ApiError.invalid("Invalid ordering key in order_by clause '" + text + "'.");
        }
        var descends = "DESC".equalsIgnoreCase(clause.group("way"));
        return switch (columns.of(Term.of(clause.group("key")))) {
            case Column.Words<T> words -> by(words.read(), descends);
            case Column.Numbers<T> numbers -> by(numbers.read(), descends);
        };
    }

    private static <T, V extends Comparable<V>> Comparator<T> by(Function<T, Optional<V>> read, boolean descends) {
        Comparator<V> values = descends ? Comparator.reverseOrder() : Comparator.naturalOrder();
        return Comparator.comparing(thing -> read.apply(thing).orElse(null), Comparator.nullsLast(values));
    }
}
