package dev.talaan.changes;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What one entry of the ledger says of a Change.
///
/// @param words in a sentence or two; empty where the entry has none
/// @param ids Databricks' own, by the name of their field
/// @param observed the truth that was seen then; empty where nothing was looked at
/// @param digest by which the ledger names that truth
public record Step(
        State state,
        Instant at,
        Optional<UUID> person,
        Door door,
        String words,
        Map<String, String> ids,
        Map<String, ?> observed,
        String digest) {

    static Step of(Entry entry) {
        var result = Bodies.result(entry.body());
        return new Step(
                State.valueOf(entry.type()),
                entry.at(),
                entry.person(),
                entry.door(),
                result.words(),
                result.ids(),
                Bodies.observed(entry.body()),
                Bodies.digest(entry.body()));
    }
}
