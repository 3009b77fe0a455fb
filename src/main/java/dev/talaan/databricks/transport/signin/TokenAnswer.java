package dev.talaan.databricks.transport.signin;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Duration;
import java.time.Instant;

/// A token as the endpoint issues it.
///
/// @param expiresIn seconds; the older endpoint of Entra ID sends them as text
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record TokenAnswer(String accessToken, Long expiresIn) {

    private static final Duration LONGEST = Duration.ofDays(1);

    /// Whether there is a token in it that can be sent in a header and lives for a while.
    boolean isWhole() {
        return accessToken != null && accessToken.matches("[\\x21-\\x7e]+") && expiresIn != null && expiresIn > 0;
    }

    Token from(Instant now) {
        return new Token(accessToken, now.plusSeconds(Math.min(expiresIn, LONGEST.toSeconds())));
    }

    @Override
    public String toString() {
        return "a token for " + expiresIn + " s";
    }
}
