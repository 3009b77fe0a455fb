package dev.talaan.databricks.scim;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;

/// Walks `startIndex` and `count`, until as many have come as there are or a portion is empty.
final class Portions {

    static final int A_PORTION = 100;

    private static final int MOST_PORTIONS = 1_000;

    private Portions() {}

    /// A portion of a list that has so many items in all.
    interface Portion<I> {
        List<I> resources();

        /// How many there are in all; null where the server does not say.
        Long totalResults();
    }

    /// All items, asked for one portion at a time as they are wanted.
    ///
    /// @param portion fetches the portion that begins with an item, counted from 1
    /// @throws Unreadable if the portions do not end
    static <I> Multi<I> walk(LongFunction<Uni<? extends Portion<I>>> portion) {
        return Multi.createBy()
                .repeating()
                .uni(Steps::new, steps -> portion.apply(steps.next).map(steps::after))
                .whilst(Step::more)
                .onItem()
                .transformToIterable(Step::items);
    }

    private record Step<I>(List<I> items, boolean more) {}

    private static final class Steps {
        private long next = 1;
        private int portions;

        <I> Step<I> after(Portion<I> found) {
            var items = Objects.requireNonNullElse(found.resources(), List.<I>of());
            if (items.stream().anyMatch(Objects::isNull)) {
                throw new Unreadable(Detail.of("a list with nothing in the place of an item"));
            }
            if (++portions == MOST_PORTIONS) {
                throw new Unreadable(Detail.of("a list without an end"));
            }
            next += items.size();
            return new Step<>(items, !items.isEmpty() && !isLast(found));
        }

        private boolean isLast(Portion<?> found) {
            return found.totalResults() != null && next > found.totalResults();
        }
    }
}
