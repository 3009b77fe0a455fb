package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Exchange;
import dev.talaan.sandbox.http.Page;
import dev.talaan.sandbox.time.Tempo;
import java.util.List;
import java.util.function.Predicate;

/// Pages as Unity Catalog cuts them: before it filters, so that one may be empty and still lead on to another.
final class Pages {

    private final Tempo tempo;

    Pages(Tempo tempo) {
        this.tempo = tempo;
    }

    /// `max_results=0` leaves the size to the server.
    <T> Page<T> of(List<T> all, Exchange exchange, Predicate<T> shown) {
        var asked = exchange.number("max_results").orElse(0L);
        if (asked < 0) {
            throw ApiError.invalid("Invalid max_results " + asked + ": it must not be negative.");
        }
        var most = tempo.pace().pageSize();
        return cut(all, exchange, asked == 0 ? most : (int) Math.min(asked, most), shown);
    }

    /// Permissions come all at once where nothing is asked for, and never in small portions.
    <T> Page<T> ofPermissions(List<T> all, Exchange exchange, Predicate<T> shown) {
        var asked = exchange.number("max_results");
        if (asked.filter(most -> most < 0 || most > 0 && most < 150).isPresent()) {
            throw ApiError.invalid("Invalid max_results " + asked.get() + ": it must be 0 or at least 150.");
        }
        var most = asked.map(given -> given == 0 ? tempo.pace().pageSize() : (int) Math.min(given, 1000))
                .orElse(Integer.MAX_VALUE / 2);
        return cut(all, exchange, most, shown);
    }

    private static <T> Page<T> cut(List<T> all, Exchange exchange, int size, Predicate<T> shown) {
        var scanned = Page.of(all, exchange.parameter("page_token"), size);
        return new Page<>(scanned.items().stream().filter(shown).toList(), scanned.next(), scanned.previous());
    }
}
