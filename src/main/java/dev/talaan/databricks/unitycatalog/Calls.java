package dev.talaan.databricks.unitycatalog;

import static dev.talaan.databricks.transport.Group.UNITY_CATALOG;

import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;

/// Calls of this group. Where things are called by their names, nothing is sent for a name that makes another path.
@ApplicationScoped
class Calls {

    private final Guards guards;

    Calls(Guards guards) {
        this.guards = guards;
    }

    /// Everything that is listed, asked for a page at a time as it is wanted.
    ///
    /// @param page what lies behind a token, the first page for null
    <T, P extends Paging.Page<T>> Multi<T> all(Function<String, Uni<P>> page, String... names) {
        return Paging.walk(token -> read(() -> page.apply(token), names));
    }

    <T> Uni<T> read(Supplier<Uni<T>> call, String... names) {
        return PathName.in(() -> guards.read(UNITY_CATALOG, call), names);
    }

    <T> Uni<T> write(Supplier<Uni<T>> call, String... names) {
        return PathName.in(() -> guards.write(UNITY_CATALOG, call), names);
    }

    <T> Uni<T> repeatable(Supplier<Uni<T>> call, String... names) {
        return PathName.in(() -> guards.repeatable(UNITY_CATALOG, call), names);
    }

    /// One that is answered with nothing.
    Uni<Void> delete(Supplier<Uni<Void>> call, String... names) {
        return write(() -> call.get().replaceWith(true), names).replaceWithVoid();
    }
}
