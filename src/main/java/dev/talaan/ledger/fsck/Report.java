package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.VerifierKey;
import java.util.List;

/// What a look through the whole ledger found.
///
/// @param entries that have a number
/// @param checkpoints that were compared, those outside of the database among them
/// @param covered how many entries the last checkpoint covers
/// @param keys that signed, in order; whether the first is the right one is for the reader to know
/// @param findings the first of them; empty if all is as it was written
/// @param count of all findings
public record Report(
        long entries, long checkpoints, long covered, List<VerifierKey> keys, List<Finding> findings, long count) {

    public boolean isSound() {
        return count == 0;
    }

    /// "valid: 1,204 entries, 37 checkpoints", or how much is wrong.
    public String words() {
        return isSound()
                ? "valid: %,d entries, %,d checkpoints".formatted(entries, checkpoints)
                : "not valid: %,d findings in %,d entries and %,d checkpoints".formatted(count, entries, checkpoints);
    }
}
