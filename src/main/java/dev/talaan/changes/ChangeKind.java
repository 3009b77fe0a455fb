package dev.talaan.changes;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.Optional;

/// What a house teaches the engine about one kind of Change. A bean; found by its name.
///
/// @param <P> the payload, a value of the house
public interface ChangeKind<P> {

    /// `monthend.run`: the house and the deed. It stands in the ledger, so it never changes.
    String name();

    /// The payload as it stands in the ledger: every field by name, nothing secret.
    Map<String, String> write(P payload);

    /// The payload as [#write] wrote it, in whatever year.
    P read(Map<String, String> fields);

    /// What would happen, to which subject, and who may ask for it.
    Description describe(P payload);

    /// The truth now, on which the decision rests.
    Uni<Snapshot> observe(P payload);

    /// Why it cannot be asked for as things are, in a sentence; empty where it can.
    default Optional<String> obstacle(Snapshot now) {
        return Optional.empty();
    }

    /// Makes it so. Sends the Change's id along wherever there is room for it. It is cancelled once it has taken too
    /// long; what it then has done is found out by [#settle].
    ///
    /// @return Databricks' own ids, as its answer gives them
    Uni<Map<String, String>> apply(Asked<P> asked);

    /// What became of it, by reading alone, however often it is asked.
    Uni<Settlement> settle(Asked<P> asked);

    /// Lets go of what the house has read that is old once this is done, so that nobody is shown how things were.
    /// Called whenever it has been applied or settled, whatever came of it.
    default void forget(P payload) {}

    /// Whether applying it a second time cannot do it twice, because the Change's id tells the two apart.
    boolean isRepeatable();
}
