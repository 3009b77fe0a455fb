package dev.talaan.ledger.fsck;

import dev.talaan.ledger.checkpoint.VerifierKey;
import dev.talaan.ledger.proof.KeyEntry;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The keys of a ledger, as its entries name them one after the other.
final class KeyChain {

    private final Optional<VerifierKey> first;
    private final Findings findings;
    private final List<VerifierKey> keys = new ArrayList<>();

    KeyChain(Optional<VerifierKey> first, Findings findings) {
        this.first = first;
        this.findings = findings;
    }

    /// An entry that names the next key.
    void next(String place, String body) {
        try {
            var entry = KeyEntry.of(new JsonObject(body).getMap());
            if (keys.isEmpty()) {
                first.filter(known -> !known.equals(entry.key()))
                        .ifPresent(known ->
                                findings.add(place, "the ledger began with " + known + ", not with " + entry.key()));
            } else if (!entry.isVouchedForBy(keys.getLast())) {
                findings.add(place, "the key before has not vouched for " + entry.key());
            }
            keys.add(entry.key());
        } catch (DecodeException | IllegalArgumentException e) {
            findings.add(place, "it names no key: " + e.getMessage());
        }
    }

    /// A checkpoint is signed by the key that was the last one then.
    void check(Claim claim) {
        if (keys.isEmpty() || !keys.getLast().signed(claim.note())) {
            findings.add(claim.place(), "it is not signed by the key that was on record then");
        }
    }

    List<VerifierKey> all() {
        return List.copyOf(keys);
    }
}
