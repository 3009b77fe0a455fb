package dev.talaan.changes;

import java.util.Map;

/// A Change that is in this replica's hands for a while.
///
/// @param before the truth when it was asked for
record Held<P>(Change change, ChangeKind<P> kind, P payload, Snapshot before) {

    static <P> Held<P> of(Change change, ChangeKind<P> kind, Map<String, String> payload, Snapshot before) {
        return new Held<>(change, kind, kind.read(payload), before);
    }
}
