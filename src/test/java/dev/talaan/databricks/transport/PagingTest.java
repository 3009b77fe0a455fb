package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unreadable;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class PagingTest {

    private record Numbers(List<Integer> items, String nextPageToken) implements Paging.Page<Integer> {}

    private final List<String> asked = new ArrayList<>();

    @Test
    void goesOnAfterAnEmptyPageAndOneWithoutItems() {
        var pages = Map.of(
                "", new Numbers(List.of(1, 2), "a"),
                "a", new Numbers(List.of(), "b"),
                "b", new Numbers(null, "c"),
                "c", new Numbers(List.of(3), ""));
        assertThat(all(pages::get)).containsExactly(1, 2, 3);
        assertThat(asked).containsExactly("", "a", "b", "c");
    }

    @Test
    void asksForNoMorePagesThanAreWanted() {
        var first = walk(token -> new Numbers(List.of(1, 2), token + "x"))
                .toUni()
                .await()
                .indefinitely();
        assertThat(first).isEqualTo(1);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRepeatedTokenEndsTheWalk() {
        assertThatThrownBy(() -> all(token -> new Numbers(List.of(1), "same")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("without an end");
        assertThat(asked).hasSize(2);
    }

    @Test
    void pagesThatNeverEndAreStopped() {
        var count = new AtomicInteger();
        assertThatThrownBy(() -> all(token -> new Numbers(List.of(), "token-" + count.incrementAndGet())))
                .isInstanceOf(Unreadable.class);
        assertThat(asked).hasSize(1_000);
    }

    private List<Integer> all(Function<String, Numbers> pages) {
        return walk(pages).collect().asList().await().indefinitely();
    }

    private Multi<Integer> walk(Function<String, Numbers> pages) {
        return Paging.walk(token -> {
            var given = token == null ? "" : token;
            asked.add(given);
            return Uni.createFrom().item(pages.apply(given));
        });
    }
}
