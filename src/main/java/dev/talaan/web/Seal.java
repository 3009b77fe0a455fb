package dev.talaan.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Text that a browser keeps for the portal: nobody else can read it, and only the portal can have written it.
/// The key is derived from the secret of the sign-in, which every replica has.
@ApplicationScoped
class Seal {

    private static final byte[] PURPOSE = "talaan: text kept by the browser".getBytes(UTF_8);
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final SecretKey key;

    Seal(
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") Optional<String> issuers,
            @ConfigProperty(name = "quarkus.http.auth.session.encryption-key") Optional<String> forms)
            throws GeneralSecurityException {
        var secret = issuers.or(() -> forms).map(text -> text.getBytes(UTF_8)).orElseGet(() -> bytes(32));
        key = KDF.getInstance("HKDF-SHA256")
                .deriveKey("AES", HKDFParameterSpec.ofExtract().addIKM(secret).thenExpand(PURPOSE, 32));
    }

    /// What only [#open] reads; its letters are safe in a cookie.
    String close(String text) {
        var nonce = bytes(NONCE);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text.getBytes(UTF_8));
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /// The text, or nothing if anything about it is not ours.
    Optional<String> open(String sealed) {
        try {
            var whole = Base64.getUrlDecoder().decode(sealed);
            var text = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(whole, NONCE))
                    .doFinal(whole, NONCE, Math.max(0, whole.length - NONCE));
            return Optional.of(new String(text, UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    private byte[] bytes(int count) {
        var bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
