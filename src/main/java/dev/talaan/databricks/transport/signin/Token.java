package dev.talaan.databricks.transport.signin;

import java.time.Instant;

/// What opens Databricks until it ends.
///
/// @param expiresAt by the portal's own clock
record Token(String value, Instant expiresAt) {

    boolean isGoodAt(Instant now) {
        return now.isBefore(expiresAt);
    }

    @Override
    public String toString() {
        return "a token until " + expiresAt;
    }
}
