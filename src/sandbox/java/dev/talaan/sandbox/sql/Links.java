package dev.talaan.sandbox.sql;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs the addresses of results, as an object store does: whoever has one may read until it expires.
final class Links {

    static final String RESULTS = "/external-results";

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final byte[] key = new byte[32];
    private final Supplier<URI> url;

    Links(Supplier<URI> url) {
        this.url = url;
        new SecureRandom().nextBytes(key);
    }

    record Link(String address, Instant expires) {}

    Link to(String statement, int chunk, Instant now) {
        var expires = now.plus(LIFE);
        var until = expires.getEpochSecond();
        return new Link(
                url.get().resolve(RESULTS + "/" + statement + "/" + chunk) + "?expires=" + until + "&signature="
                        + inAddress(signature(statement, Integer.toString(chunk), Long.toString(until))),
                Instant.ofEpochSecond(until));
    }

    boolean isGenuine(String statement, String chunk, String until, String signature) {
        return MessageDigest.isEqual(
                signature(statement, chunk, until).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    /// With percent signs, which a client must leave as they are.
    private static String inAddress(String signature) {
        return URLEncoder.encode(signature, StandardCharsets.UTF_8);
    }

    private String signature(String... what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal(String.join("\n", what).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
