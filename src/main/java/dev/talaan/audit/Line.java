package dev.talaan.audit;

import dev.talaan.changes.Found;
import dev.talaan.changes.Result;
import dev.talaan.changes.State;
import java.time.Instant;

/// A Change as the list tells it.
///
/// @param words what became of it, where that needs words
record Line(
        long number, String href, String who, String sentence, String reason, Instant at, State state, String words) {

    static Line of(Found found, Sheet<Found> sheet) {
        var change = found.change();
        return new Line(
                change.number(),
                Links.change(change.number()),
                sheet.name(change.proposer()),
                change.sentence(),
                change.reason(),
                change.proposedAt(),
                change.state(),
                change.state() == State.VERIFIED
                        ? ""
                        : found.result().map(Result::words).orElse(""));
    }
}
