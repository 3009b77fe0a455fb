package dev.talaan.databricks.transport;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import io.smallrye.faulttolerance.api.CustomBackoffStrategy;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses between attempts: doubling, or what Retry-After asks for, with jitter on top, which is at most half of what a
/// pause would be without Retry-After; never longer than configured, jitter included.
final class Backoff implements CustomBackoffStrategy {

    private final DatabricksConfig.Retry settings;
    private Duration next;

    Backoff(DatabricksConfig.Retry settings) {
        this.settings = settings;
        this.next = shorter(settings.firstPause());
    }

    @Override
    public long nextDelayInMillis(Throwable failure) {
        var own = next;
        next = shorter(next.multipliedBy(2));
        var pause = failure instanceof DatabricksError.RateLimited limited
                ? limited.retryAfter().orElse(own)
                : own;
        var jitter = ThreadLocalRandom.current().nextLong(own.toMillis() / 2 + 1);
        return shorter(shorter(pause).plusMillis(jitter)).toMillis();
    }

    private Duration shorter(Duration pause) {
        return pause.compareTo(settings.longestPause()) < 0 ? pause : settings.longestPause();
    }
}
