package dev.talaan.databricks.transport.signin;

import java.time.Duration;
import java.time.Instant;

/// What opens Databricks until it ends.
///
/// @param expiresAt by the portal's own clock
record Token(String value, Instant expiresAt) {

    /// Databricks refuses a token half a minute before its end already.
    private static final Duration NO_LONGER_TAKEN = Duration.ofSeconds(30);

    boolean isGoodAt(Instant now) {
        return now.plus(NO_LONGER_TAKEN).isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "a token until " + expiresAt;
    }
}
