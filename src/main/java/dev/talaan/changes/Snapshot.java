package dev.talaan.changes;

import dev.talaan.ledger.CanonicalJson;
import java.util.Map;

/// The truth on which a decision rests: no clocks, no counters. Two snapshots with the same digest are the same truth.
///
/// @param facts what the ledger can hold: texts, whole numbers, truth values, lists and maps of them
public record Snapshot(Map<String, ?> facts) {

    /// SHA-256 of the canonical JSON, 64 hexadecimal digits.
    public String digest() {
        return CanonicalJson.digest(facts);
    }
}
