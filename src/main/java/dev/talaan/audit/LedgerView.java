package dev.talaan.audit;

import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.checkpoint.VerifierKey;
import dev.talaan.ledger.fsck.Finding;
import dev.talaan.ledger.fsck.Inspection;
import dev.talaan.web.Formats;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The ledger as a whole, ready to be shown.
///
/// @param trouble why it cannot be proved; empty if it can, as far as is known
/// @param checkpoint the last one; empty before the first
/// @param keys on record, the first of them first
/// @param busy whether it is being looked through just now
/// @param seen what was found the last time; empty if this portal has not looked yet
record LedgerView(
        Optional<String> trouble,
        Optional<SignedNote> checkpoint,
        List<VerifierKey> keys,
        Optional<Inspection.Seen> seen,
        boolean busy) {

    public String heading() {
        if (trouble.isPresent()) {
            return "The ledger cannot be proved just now.";
        }
        return seen.isPresent()
                ? "The ledger is as it was written."
                : "Nothing speaks against the ledger; it has not been looked through yet.";
    }

    public List<Finding> findings() {
        return seen.map(look -> look.report().findings()).orElse(List.of());
    }

    /// "9,321 entries, signed Mon 2 Nov 2026, 10:42".
    public String last() {
        return checkpoint
                .map(note -> Checkpoint.parse(note.text()))
                .map(last -> "%,d entries, signed %s".formatted(last.size(), time(last)))
                .orElse("None yet");
    }

    private static String time(Checkpoint last) {
        return last.more().stream()
                .filter(line -> line.startsWith("time "))
                .findFirst()
                .map(line -> Formats.moment(Instant.parse(line.substring("time ".length()))))
                .orElse("at a time that it does not say");
    }

    public String looked() {
        var last = seen.map(
                        look -> Formats.moment(look.at()) + ", " + look.report().words())
                .orElse("Not since this portal was started");
        return busy ? "Just now; before that: " + last : last;
    }
}
