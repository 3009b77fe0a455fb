package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/// A checkpoint that says how the ledger was.
///
/// @param place where it is kept
/// @param size under which it is kept
/// @param time that it says it was signed at, if it says so
record Claim(String place, long size, SignedNote note, Checkpoint checkpoint, Optional<Instant> time) {

    private static final String TIME = "time ";

    /// @throws IllegalArgumentException if it is no signed checkpoint of that size
    static Claim parse(String place, long size, String written) {
        var note = SignedNote.parse(written);
        var checkpoint = Checkpoint.parse(note.text());
        if (checkpoint.size() != size) {
            throw new IllegalArgumentException("its text says " + checkpoint.size());
        }
        var time = checkpoint.more().stream()
                .filter(line -> line.startsWith(TIME))
                .findFirst()
                .map(line -> instant(line.substring(TIME.length())));
        return new Claim(place, size, note, checkpoint, time);
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("its time is none", e);
        }
    }
}
