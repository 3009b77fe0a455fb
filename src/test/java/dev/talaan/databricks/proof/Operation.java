package dev.talaan.databricks.proof;

import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import java.util.function.Supplier;

/// One operation of our clients, as the faults and the fuzz exercise it: called as houses call it, on the plural noun.
///
/// @param path where its (decisive) request goes; a fault is ordered for it alone, and requests to it are counted
/// @param answer what the body of that request's answer is read into; `Void` where nobody reads it
/// @param call one that works on a sandbox that was just reset, as often as it is called
public record Operation(
        Group group, String name, Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {

    /// How it is repeated.
    public enum Kind {
        /// Changes nothing: up to four attempts.
        READ,
        /// Changes nothing and hands its answer on while it comes: up to four attempts until it begins.
        STREAM,
        /// May change something: a second attempt only after 429 and a refused connection.
        WRITE,
        /// Changes something once, however often it arrives: up to four attempts.
        REPEATABLE
    }

    @Override
    public String toString() {
        return group.word() + " " + name;
    }
}
