package dev.talaan.ledger.proof;

import dev.talaan.ledger.Door;
import dev.talaan.ledger.Entry;
import dev.talaan.ledger.Ledger;
import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.checkpoint.SigningKey;
import dev.talaan.ledger.checkpoint.VerifierKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The ledger's keys. Each is on record before it signs, and but for the first the one before has vouched for it.
@ApplicationScoped
class Keys {

    private final GivenKeys given;
    private final Ledger ledger;
    private final Sequencer sequencer;
    private final Clock clock;

    Keys(GivenKeys given, Ledger ledger, Sequencer sequencer, Clock clock) {
        this.given = given;
        this.ledger = ledger;
        this.sequencer = sequencer;
        this.clock = clock;
    }

    /// The key that signs, once it is on record.
    ///
    /// @throws Unsigned if there is none, or another is on record and has not vouched for it
    @Transactional(TxType.REQUIRES_NEW)
    SigningKey onRecord() {
        var key = given.key();
        if (!isLast(key.verifier())) {
            sequencer.takeTurn();
            if (!isLast(key.verifier())) {
                put(key.verifier(), last());
            }
        }
        return key;
    }

    /// All keys on record, oldest first.
    @Transactional
    List<VerifierKey> all() {
        return ledger.keys().stream()
                .map(entry -> KeyEntry.of(entry.body()).key())
                .toList();
    }

    @Transactional
    boolean isLast(VerifierKey key) {
        return last().filter(key::equals).isPresent();
    }

    private Optional<VerifierKey> last() {
        var all = all();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    private void put(VerifierKey key, Optional<VerifierKey> before) {
        var voucher = before.map(last -> vouch(key, last));
        Map<String, ?> body = new KeyEntry(key, voucher).body();
        ledger.append(new Entry(Optional.empty(), Entry.KEY, clock.instant(), Optional.empty(), Door.PORTAL, body));
    }

    private SignedNote vouch(VerifierKey key, VerifierKey last) {
        var previous = given.previous()
                .filter(one -> one.verifier().equals(last))
                .orElseThrow(() -> new Unsigned("The ledger's key is not the one on record, which is " + last
                        + ". Give that one as the previous key, so that it vouches for the new one."));
        return previous.sign(KeyEntry.words(key));
    }
}
