package dev.talaan.ledger.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// A ledger's key, with which it signs its checkpoints (Ed25519). It is never part of a text.
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifierKey verifier;

    private SigningKey(String name, KeyPair pair) {
        secret = pair.getPrivate();
        verifier = VerifierKey.of(name, pair.getPublic());
    }

    /// Reads a file that holds the private key and the public one, both in PEM.
    ///
    /// @param name of the ledger
    /// @throws IllegalArgumentException if one is missing or no Ed25519 key, or they do not belong together
    public static SigningKey parse(String name, String pem) {
        var read = new Pem(pem);
        try {
            var keys = KeyFactory.getInstance("Ed25519");
            var pair = new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(read.block("PUBLIC KEY"))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(read.block("PRIVATE KEY"))));
            var key = new SigningKey(name, pair);
            if (!key.verifier.signed(key.sign("Is it mine?\n"))) {
                throw new IllegalArgumentException("the private and the public key do not belong together");
            }
            return key;
        } catch (GeneralSecurityException _) {
            throw new IllegalArgumentException("what is there is no Ed25519 key");
        }
    }

    /// A new key, in PEM.
    public static String create() {
        try {
            var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return block("PRIVATE KEY", pair.getPrivate().getEncoded())
                    + block("PUBLIC KEY", pair.getPublic().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    private static String block(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }

    public VerifierKey verifier() {
        return verifier;
    }

    public SignedNote sign(String text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return new SignedNote(text, List.of(SignedNote.Signature.of(verifier, signer.sign())));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The ledger's key does not sign", e);
        }
    }

    @Override
    public String toString() {
        return "the private half of " + verifier;
    }
}
