package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.SignedNote;
import dev.talaan.ledger.checkpoint.VerifierKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What the ledger says of one of its keys.
///
/// @param voucher by which the key before names this one; none for the first
public record KeyEntry(VerifierKey key, Optional<SignedNote> voucher) {

    private static final String KEY = "key";
    private static final String VOUCHER = "voucher";

    /// What the key before signs.
    static String words(VerifierKey next) {
        return "The next key of this ledger is\n" + next.text() + "\n";
    }

    Map<String, ?> body() {
        var body = new HashMap<String, Object>(Map.of(KEY, key.text()));
        voucher.ifPresent(note -> body.put(VOUCHER, note.written()));
        return body;
    }

    /// @throws IllegalArgumentException if the body is not what [#body] writes
    public static KeyEntry of(Map<String, ?> body) {
        var voucher =
                Optional.ofNullable(body.get(VOUCHER)).map(Object::toString).map(SignedNote::parse);
        return new KeyEntry(VerifierKey.parse(String.valueOf(body.get(KEY))), voucher);
    }

    /// Whether the key before has vouched for this one.
    public boolean isVouchedForBy(VerifierKey before) {
        return voucher.filter(note -> note.text().equals(words(key)) && before.signed(note))
                .isPresent();
    }
}
