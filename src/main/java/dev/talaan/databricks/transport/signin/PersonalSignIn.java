package dev.talaan.databricks.transport.signin;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A personal access token. One in a file is looked at every few seconds, and at once when it was refused.
final class PersonalSignIn implements SignIn {

    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]+");

    private final KeptSecret secret;
    private final Duration lookEvery;
    private final Clock clock;
    private final History history;
    private Token held;
    private Instant readAt;

    PersonalSignIn(KeptSecret secret, Duration lookEvery, Clock clock, History history) {
        this.secret = secret;
        this.lookEvery = lookEvery;
        this.clock = clock;
        this.history = history;
        take(read(secret));
    }

    /// What no header can hold would come back in the words of its refusal, and so in the log.
    static String read(KeptSecret secret) {
        var value = secret.read();
        if (TOKEN.matcher(value).matches()) {
            return value;
        }
        throw new KeptSecret.UnusableSecret("What " + secret.origin()
                + " holds is no token: a space, a line break or a letter is in it that none has.");
    }

    @Override
    public synchronized Uni<Proof> proof() {
        if (secret.mayChange() && !clock.instant().isBefore(readAt.plus(lookEvery))) {
            look();
        }
        return Uni.createFrom().item(new Proof(Proof.bearer(held.value()), List.of(held)));
    }

    @Override
    public synchronized boolean refused(Proof proof) {
        if (secret.mayChange() && proof.tokens().getFirst().equals(held)) {
            look();
        }
        return !proof.tokens().getFirst().equals(held);
    }

    @Override
    public void accepted(Proof proof) {}

    @Override
    public Optional<Instant> validUntil() {
        return Optional.empty();
    }

    /// A file that is just being replaced may be gone or empty: the token that is held may be good all the same.
    private void look() {
        try {
            var read = read(secret);
            readAt = clock.instant();
            if (read.equals(held.value())) {
                history.well(this);
            } else {
                take(read);
                history.refreshed(this);
            }
        } catch (KeptSecret.UnusableSecret e) {
            readAt = clock.instant();
            history.failed(this, e.getMessage() + " The token that was read before stays in use.");
        }
    }

    private void take(String value) {
        held = new Token(value, Instant.MAX);
        readAt = clock.instant();
    }
}
