package dev.talaan.audit;

import java.util.Arrays;
import java.util.Optional;

/// A way to look at the record, by the name that it has in the ledger.
enum Look {
    LIST("audit.list", "looked at the list of Changes"),
    DETAIL("audit.detail", "looked at one Change"),
    EVIDENCE("audit.evidence", "took the evidence of one Change"),
    EXPORT("audit.export", "exported the list of Changes"),
    READS("audit.reads", "looked at who has read the record");

    private final String key;
    private final String words;

    Look(String key, String words) {
        this.key = key;
        this.words = words;
    }

    String key() {
        return key;
    }

    static Optional<Look> of(String key) {
        return Arrays.stream(values()).filter(look -> look.key.equals(key)).findFirst();
    }

    /// What somebody did, as a sentence goes on after the name.
    String words() {
        return words;
    }
}
