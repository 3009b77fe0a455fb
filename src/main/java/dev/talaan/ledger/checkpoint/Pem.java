package dev.talaan.ledger.checkpoint;

import java.util.Base64;
import java.util.regex.Pattern;

/// A text with blocks in PEM.
record Pem(String text) {

    /// @throws IllegalArgumentException if there is none of the kind, or it is not Base64; it says nothing of it
    byte[] block(String kind) {
        var found = Pattern.compile(
                        "-----BEGIN %1$s-----\\s+([A-Za-z0-9+/=\\s]+?)\\s+-----END %1$s-----".formatted(kind))
                .matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("there is no " + kind + " in PEM");
        }
        try {
            return Base64.getMimeDecoder().decode(found.group(1));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("the " + kind + " is not Base64");
        }
    }

    @Override
    public String toString() {
        return "a key in PEM";
    }
}
