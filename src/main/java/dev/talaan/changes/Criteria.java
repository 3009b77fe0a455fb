package dev.talaan.changes;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// Which Changes somebody looks for. What is empty narrows nothing down.
///
/// @param subject the exact name of what they are about: `2026-10`
/// @param from not asked for before this,
/// @param until but before this
public record Criteria(
        Optional<UUID> proposer,
        Optional<String> kind,
        Optional<String> subject,
        Optional<State> state,
        Optional<Instant> from,
        Optional<Instant> until) {

    public static final Criteria NONE = new Criteria(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The same of one person's Changes.
    public Criteria by(UUID person) {
        return new Criteria(Optional.of(person), kind, subject, state, from, until);
    }
}
