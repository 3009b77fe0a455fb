package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses between attempts: doubling with jitter, or what Retry-After asks for; never longer than configured.
final class Backoff implements CustomBackoffStrategy {

    private final DatabricksConfig.Retry settings;
    private Duration next;

    Backoff(DatabricksConfig.Retry settings) {
        this.settings = settings;
        this.next = settings.firstPause();
    }

    @Override
    public long nextDelayInMillis(Throwable failure) {
        var own = next;
        next = next.multipliedBy(2);
        var pause = failure instanceof DatabricksError.RateLimited limited
                ? limited.retryAfter().orElse(own)
                : own;
        var bounded = Math.min(pause.toMillis(), settings.longestPause().toMillis());
        return bounded + ThreadLocalRandom.current().nextLong(own.toMillis() / 2 + 1);
    }
}
