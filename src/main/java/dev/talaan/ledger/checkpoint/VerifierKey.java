package dev.talaan.ledger.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// The public half of a ledger's key (Ed25519), by which anyone checks a checkpoint.
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /// In a note a space ends it, and in a key a plus does.
    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Cntrl}]+");

    private final String name;
    private final byte[] raw;

    private VerifierKey(String name, byte[] raw) {
        this.name = name;
        this.raw = raw;
    }

    /// @throws IllegalArgumentException for a name that no note can hold
    static VerifierKey of(String name, PublicKey key) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("the ledger's name has a space or a plus in it, or is none");
        }
        var encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /// Reads what [#text] writes.
    ///
    /// @throws IllegalArgumentException if it is no key, or its parts do not belong together
    public static VerifierKey parse(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3 || parts[0].isEmpty()) {
            throw new IllegalArgumentException("A key reads name+hint+Base64");
        }
        var bytes = Base64.getDecoder().decode(parts[2]);
        if (bytes.length != LENGTH + 1 || bytes[0] != ED25519) {
            throw new IllegalArgumentException("It is no Ed25519 key");
        }
        var key = new VerifierKey(parts[0], Arrays.copyOfRange(bytes, 1, bytes.length));
        if (!HexFormat.of().formatHex(key.hint()).equals(parts[1])) {
            throw new IllegalArgumentException("The hint is not that of the key");
        }
        return key;
    }

    public String name() {
        return name;
    }

    /// Four bytes that tell keys of one name apart.
    byte[] hint() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            sha.update(ED25519);
            return Arrays.copyOf(sha.digest(raw), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /// `name+hint+Base64`, as C2SP's tools write it.
    public String text() {
        var bytes = new byte[LENGTH + 1];
        bytes[0] = ED25519;
        System.arraycopy(raw, 0, bytes, 1, LENGTH);
        return name + "+" + HexFormat.of().formatHex(hint()) + "+"
                + Base64.getEncoder().encodeToString(bytes);
    }

    /// Whether the holder of this key has signed the note.
    public boolean signed(SignedNote note) {
        return note.signatures().stream().anyMatch(signature -> verifies(note.text(), signature.by(this)));
    }

    private boolean verifies(String text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(publicKey());
            verifier.update(text.getBytes(StandardCharsets.UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509, X509.length + LENGTH);
        System.arraycopy(raw, 0, encoded, X509.length, LENGTH);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }

    @Override
    public String toString() {
        return text();
    }
}
