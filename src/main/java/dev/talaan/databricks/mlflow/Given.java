package dev.talaan.databricks.mlflow;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import java.util.List;
import java.util.function.Function;

/// What an answer must hold; one that lacks it cannot be read.
public final class Given {

    private Given() {}

    /// @throws Unreadable where the answer lacks it
    public static <A, T> Function<A, T> the(String name, Function<A, T> read) {
        return answer -> {
            var value = read.apply(answer);
            if (value == null) {
                throw new Unreadable(Detail.of("an answer without " + name));
            }
            return value;
        };
    }

    /// A list without gaps; one that was left out is empty.
    ///
    /// @throws Unreadable where an item is null
    public static <T> List<T> items(List<T> items) {
        if (items == null) {
            return List.of();
        }
        if (items.stream().anyMatch(item -> item == null)) {
            throw new Unreadable(Detail.of("a list with gaps"));
        }
        return items;
    }
}
