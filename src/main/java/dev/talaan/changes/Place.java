package dev.talaan.changes;

import java.time.Instant;

/// Where a Change stands among all that were asked for.
public record Place(Instant proposedAt, long number) {

    public static Place of(Change change) {
        return new Place(change.proposedAt(), change.number());
    }
}
