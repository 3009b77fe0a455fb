package dev.talaan.sandbox.mlflow.filter;

import dev.talaan.sandbox.http.ApiError;
import java.util.Optional;
import java.util.function.Function;

/// How a term is read from a thing.
public sealed interface Column<T> {

    record Words<T>(Function<T, Optional<String>> read) implements Column<T> {}

    record Numbers<T>(Function<T, Optional<Double>> read) implements Column<T> {}

    /// The columns that a kind of thing has; refuses a term that it lacks.
    @FunctionalInterface
    interface Columns<T> {
        Column<T> of(Term term);
    }

    static <T> Column<T> words(Function<T, String> read) {
        return new Words<>(thing -> Optional.ofNullable(read.apply(thing)));
    }

    static <T> Column<T> numbers(Function<T, Number> read) {
        return new Numbers<>(thing -> Optional.ofNullable(read.apply(thing)).map(Number::doubleValue));
    }

    static ApiError unknown(Term term, String... valid) {
        return ApiError.invalid("Invalid attribute key '" + term.key() + "' specified. Valid keys are '{'"
                + String.join("', '", valid) + "'}'");
    }
}
