package dev.talaan.databricks.transport.signin;

import java.time.Instant;
import java.util.Optional;

/// How the portal signs in to Databricks and how that goes, for those who look after it. It holds no secret.
///
/// @param way "personal access token", "OAuth of service principal …" or "Entra ID, service principal … of tenant …"
/// @param secretFrom the setting that holds the secret, or the file's name
/// @param validUntil when the token that is in use ends; empty for one that does not say so, and before the first call
/// @param refreshedAt when the last token was fetched, or another one was found in its file
/// @param trouble what went wrong last, also if it has been well since
public record SignInState(
        String way,
        String secretFrom,
        Optional<Instant> validUntil,
        Optional<Instant> refreshedAt,
        Optional<Trouble> trouble) {

    /// @param words in a sentence or two, what to check included
    public record Trouble(Instant at, String words, Over over) {}

    /// Whether a trouble is over.
    public enum Over {
        /// What could not be fetched or read has not been since; what is in use may be good all the same.
        NOT_YET,
        /// It has been fetched or read since.
        SINCE,
        /// Databricks refused what it was shown: it is over once Databricks answers.
        WITH_THE_NEXT_ANSWER
    }
}
