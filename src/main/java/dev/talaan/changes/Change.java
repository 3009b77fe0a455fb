package dev.talaan.changes;

import dev.talaan.ledger.Door;
import java.time.Instant;
import java.util.UUID;

/// Something that somebody asked the portal to alter, and where it stands.
///
/// @param number what people call it by
/// @param id what programs call it by, in Databricks too
/// @param proposer the person's stable id
public record Change(
        long number,
        UUID id,
        String kind,
        Subject subject,
        String sentence,
        String reason,
        UUID proposer,
        Door door,
        Instant proposedAt,
        State state,
        Instant stateAt) {}
