package dev.talaan.databricks.transport.signin;

import dev.talaan.databricks.DatabricksError;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/// When the portal last got a new token or secret, and what last went wrong.
final class History {

    private static final Logger LOG = Logger.getLogger(SignIns.class);

    private final Clock clock;
    private Instant refreshedAt;
    private SignInState.Trouble trouble;
    private Object troubled;

    History(Clock clock) {
        this.clock = clock;
    }

    /// There is another token or secret.
    ///
    /// @param source what fetches or reads it
    synchronized void refreshed(Object source) {
        refreshedAt = clock.instant();
        well(source);
    }

    /// It could be fetched or read, be it the same as before.
    synchronized void well(Object source) {
        if (source == troubled) {
            trouble = new SignInState.Trouble(trouble.at(), trouble.words(), SignInState.Over.SINCE);
        }
    }

    void failed(Object source, Throwable failure) {
        failed(
                source,
                failure instanceof DatabricksError error ? error.advice() : "It failed in a way that is not foreseen.");
    }

    void failed(Object source, String words) {
        note(source, words, SignInState.Over.NOT_YET);
    }

    /// By Databricks, which tells by its next answer that it is over.
    void refused(String words) {
        note(null, words, SignInState.Over.WITH_THE_NEXT_ANSWER);
    }

    private synchronized void note(Object source, String words, SignInState.Over over) {
        LOG.warnf("Signing in to Databricks: %s", words);
        trouble = new SignInState.Trouble(clock.instant(), words, over);
        troubled = source;
    }

    synchronized Optional<Instant> refreshedAt() {
        return Optional.ofNullable(refreshedAt);
    }

    synchronized Optional<SignInState.Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
