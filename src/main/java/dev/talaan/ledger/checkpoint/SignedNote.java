package dev.talaan.ledger.checkpoint;

import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// A text and who signed it (C2SP `signed-note`).
///
/// @param text ends with a line's end
public record SignedNote(String text, List<Signature> signatures) {

    private static final String DASH = "— ";

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("What is signed are whole lines of text");
        }
    }

    /// @param name of the key
    /// @param blob four bytes that tell the key from others of its name, and the signature
    public record Signature(String name, String blob) {

        private static final int HINT = 4;

        static Signature of(VerifierKey key, byte[] signature) {
            var blob = Arrays.copyOf(key.hint(), HINT + signature.length);
            System.arraycopy(signature, 0, blob, HINT, signature.length);
            return new Signature(key.name(), Base64.getEncoder().encodeToString(blob));
        }

        /// The signature itself, if the key is the one that it names.
        byte[] by(VerifierKey key) {
            var bytes = Base64.getDecoder().decode(blob);
            var isTheirs = name.equals(key.name())
                    && bytes.length > HINT
                    && Arrays.equals(bytes, 0, HINT, key.hint(), 0, HINT);
            return isTheirs ? Arrays.copyOfRange(bytes, HINT, bytes.length) : new byte[0];
        }

        private static Signature parse(String line) {
            var parts = line.substring(line.startsWith(DASH) ? DASH.length() : line.length())
                    .split(" ", -1);
            if (parts.length != 2 || parts[0].isEmpty()) {
                throw new IllegalArgumentException("A signature reads: dash, name, Base64");
            }
            Base64.getDecoder().decode(parts[1]);
            return new Signature(parts[0], parts[1]);
        }
    }

    /// @throws IllegalArgumentException if it is no signed note
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("A signed note is a text, an empty line, and signatures");
        }
        var signatures = note.substring(end + 2).lines().map(Signature::parse).toList();
        if (signatures.isEmpty()) {
            throw new IllegalArgumentException("Nobody has signed it");
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /// As it is written and sent.
    public String written() {
        return signatures.stream()
                .map(signature -> DASH + signature.name() + " " + signature.blob() + "\n")
                .collect(Collectors.joining("", text + "\n", ""));
    }
}
