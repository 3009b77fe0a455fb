package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Walks `page_token`/`next_page_token`. An empty page may still carry a token: the walk goes on.
public final class Paging {

    private static final int MOST_PAGES = 1_000;

    private Paging() {}

    /// A page of items with the token of the next one; null or empty at the end.
    public interface Page<I> {
        List<I> items();

        String nextPageToken();
    }

    /// All items of all pages, asked for one page at a time as they are wanted.
    ///
    /// @param page fetches the page behind a token, the first one for null
    /// @throws DatabricksError.Unreadable if a token repeats or the pages do not end
    public static <I> Multi<I> walk(Function<String, Uni<? extends Page<I>>> page) {
        return Multi.createBy()
                .repeating()
                .uni(Steps::new, steps -> page.apply(steps.token).invoke(steps::advance))
                .whilst(found -> isGiven(found.nextPageToken()))
                .onItem()
                .transformToIterable(found -> whole(found.items()));
    }

    /// The items of a list, none for one that is left out.
    ///
    /// @throws DatabricksError.Unreadable where one of them is null
    public static <I> List<I> whole(List<I> items) {
        var given = Objects.requireNonNullElse(items, List.<I>of());
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new DatabricksError.Unreadable(Detail.of("a list with nothing in a place"));
        }
        return given;
    }

    /// Whether no other page comes after this one.
    public static boolean isLast(Page<?> page) {
        return !isGiven(page.nextPageToken());
    }

    private static boolean isGiven(String token) {
        return token != null && !token.isEmpty();
    }

    private static final class Steps {
        private final HashSet<String> seen = new HashSet<>();
        private String token;

        void advance(Page<?> page) {
            token = page.nextPageToken();
            if (isGiven(token) && (!seen.add(token) || seen.size() == MOST_PAGES)) {
                throw new DatabricksError.Unreadable(Detail.of("a list without an end"));
            }
        }
    }
}
