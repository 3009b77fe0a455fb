package dev.talaan.sandbox.serving;

import java.time.Instant;

/// A config on its way to serve.
///
/// @param end when it serves, or has failed
record Deployment(Config config, Instant start, Instant end, boolean fails) {

    /// How it stands, in the API's words.
    String stage(Instant now) {
        if (now.isBefore(end)) {
            return "IN_PROGRESS";
        }
        return fails ? "UPDATE_FAILED" : "NOT_UPDATING";
    }
}
