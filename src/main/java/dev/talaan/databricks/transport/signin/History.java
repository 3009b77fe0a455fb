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
    private volatile Instant refreshedAt;
    private volatile SignInState.Trouble trouble;

    History(Clock clock) {
        this.clock = clock;
    }

    void refreshed() {
        refreshedAt = clock.instant();
    }

    void failed(Throwable failure) {
        failed(failure instanceof DatabricksError error ? error.advice() : "It failed in a way that is not foreseen.");
    }

    void failed(String words) {
        LOG.warnf("Signing in to Databricks: %s", words);
        trouble = new SignInState.Trouble(clock.instant(), words);
    }

    Optional<Instant> refreshedAt() {
        return Optional.ofNullable(refreshedAt);
    }

    Optional<SignInState.Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }
}
