package dev.talaan.databricks.transport.signin;

import java.time.Duration;

/// How tokens are looked after in tests that set it themselves.
record Settings(Duration refreshBefore, Duration patience, Duration restAfterFailure, Duration lookEvery)
        implements SignInConfig.Tokens {

    static final Settings USUAL =
            new Settings(Duration.ofMinutes(5), Duration.ofSeconds(20), Duration.ofSeconds(10), Duration.ofSeconds(2));

    Settings withPatience(Duration other) {
        return new Settings(refreshBefore, other, restAfterFailure, lookEvery);
    }
}
