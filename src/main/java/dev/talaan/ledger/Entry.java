package dev.talaan.ledger;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What one row of the ledger says. Its body holds the fields that the type of entry lists, and no others: texts,
/// whole numbers, truth values, and maps and lists of them. Nothing secret gets in, because nothing gets in unnamed.
///
/// @param change the Change that it tells of; empty for a read
/// @param person who acted, by the stable id; empty where the portal did
/// @param at UTC, to the microsecond
public record Entry(
        Optional<UUID> change, String type, Instant at, Optional<UUID> person, Door door, Map<String, ?> body) {

    /// The type of entry by which somebody read what others did.
    public static final String READ = "READ";

    /// The type of entry that names the key by which checkpoints are signed from then on.
    public static final String KEY = "KEY";

    public static Entry ofChange(
            UUID change, String type, Instant at, Optional<UUID> person, Door door, Map<String, ?> body) {
        return new Entry(Optional.of(change), type, at, person, door, body);
    }

    public static Entry read(Instant at, UUID person, Door door, Map<String, ?> body) {
        return new Entry(Optional.empty(), READ, at, Optional.of(person), door, body);
    }
}
