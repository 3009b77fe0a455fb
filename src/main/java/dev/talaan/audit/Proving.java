package dev.talaan.audit;

import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.fsck.Inspection;
import dev.talaan.ledger.proof.Checkpoints;
import dev.talaan.ledger.proof.Pack;
import dev.talaan.ledger.proof.Packs;
import dev.talaan.ledger.proof.Unsigned;
import dev.talaan.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/// Proofs of what is on record, up to this moment.
@ApplicationScoped
class Proving {

    private final Checkpoints checkpoints;
    private final Packs packs;
    private final Inspection inspection;
    private final OnRecord onRecord;

    Proving(Checkpoints checkpoints, Packs packs, Inspection inspection, OnRecord onRecord) {
        this.checkpoints = checkpoints;
        this.packs = packs;
        this.inspection = inspection;
        this.onRecord = onRecord;
    }

    /// @throws Problem 503 if the books do not answer
    LedgerView view() {
        return onRecord.answered(() -> new LedgerView(
                inspection.trouble(), last(), checkpoints.keys(), inspection.last(), inspection.isBusy()));
    }

    /// Begins to look through the whole ledger.
    void look() {
        inspection.begin();
    }

    /// The last checkpoint that was signed.
    ///
    /// @throws Problem 404 if there is none yet, 503 if the books do not answer
    SignedNote kept() {
        return onRecord.answered(this::last)
                .orElseThrow(() -> Problem.notFound("No checkpoint is signed yet.", "Come back in a minute."));
    }

    private Optional<SignedNote> last() {
        return checkpoints.last();
    }

    /// A checkpoint over everything that is on record now.
    ///
    /// @throws Problem 503 if none can be signed, 404 if nothing is on record yet
    SignedNote checkpoint() {
        try {
            return checkpoints
                    .now()
                    .orElseThrow(() -> Problem.notFound("Nothing is on record yet.", "Come back once something is."));
        } catch (Unsigned why) {
            throw new Problem(
                    503,
                    "No checkpoint of the ledger can be signed. " + why.getMessage(),
                    "Nothing was changed. Tell the platform team.");
        }
    }

    /// @param kept how many entries the checkpoint covers that somebody keeps
    /// @throws Problem 400 if there never was such a one, 503 if no checkpoint can be signed
    Pack pack(Collection<UUID> changes, Optional<Long> kept) {
        try {
            return packs.of(changes, checkpoint(), kept);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest(
                    "There is no checkpoint of so many entries.",
                    "The second line of a checkpoint says how many it covers.");
        }
    }
}
