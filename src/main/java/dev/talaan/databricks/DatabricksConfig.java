package dev.talaan.databricks;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Where Databricks is, and how patient the portal is with it.
@ConfigMapping(prefix = "talaan.databricks")
public interface DatabricksConfig {

    /// The workspace, scheme and host alone: `https://adb-123.4.azuredatabricks.net`.
    URI host();

    /// The SQL warehouse that answers the portal's statements.
    String warehouseId();

    Retry retry();

    Breaker breaker();

    Reading reading();

    Sql sql();

    Budget budget();

    /// Calls at once to one API group, streams until their end; more wait.
    @WithDefault("16")
    int concurrentCalls();

    /// The longest answer that is taken into memory, 32M or more; a longer one is not read to its end.
    @WithDefault("64M")
    MemorySize longestAnswer();

    /// What a workspace bears of all replicas together. Nobody has confirmed these ceilings.
    interface Budget {
        /// Requests within any second.
        @WithDefault("30")
        int requestsPerSecond();

        /// Requests to MLflow within any minute.
        @WithDefault("100")
        int mlflowPerMinute();

        /// Statements under way at once on one warehouse.
        @WithDefault("10")
        int statements();

        /// How many calls of one API group wait for room; more are refused as busy.
        @WithDefault("200")
        int queue();

        /// How long a call waits for room before it is refused as busy.
        @WithDefault("30s")
        Duration patience();

        /// For how long calls of the background let people's calls go first.
        @WithDefault("5s")
        Duration backgroundYields();

        /// How long a request may be on its way to Databricks at most.
        @WithDefault("1s")
        Duration travel();

        /// How often a replica says that it lives, shorter than [#goneAfter()]; `off` where it is the only one.
        @WithDefault("1s")
        String beatEvery();

        /// A replica that has not said so for this long counts no more.
        @WithDefault("6s")
        Duration goneAfter();
    }

    interface Retry {
        /// Attempts in all, the first included.
        @WithDefault("4")
        int attempts();

        /// The pause before the second attempt; it doubles from there, with jitter.
        @WithDefault("1s")
        Duration firstPause();

        /// No pause is longer, jitter included, whatever Retry-After says.
        @WithDefault("60s")
        Duration longestPause();

        /// How long one attempt may take.
        @WithDefault("30s")
        Duration attemptTimeout();
    }

    interface Breaker {
        /// Calls that are looked at together.
        @WithDefault("20")
        int window();

        /// The share of failures among them from which on the group is left alone.
        @WithDefault("0.5")
        double failureRatio();

        /// For how long it is left alone before one call tries again.
        @WithDefault("5s")
        Duration pause();
    }

    interface Reading {
        /// How long an answer counts as fresh.
        @WithDefault("30s")
        Duration freshFor();

        /// How long a page waits for an answer before it shows what it has.
        @WithDefault("1500ms")
        Duration patience();

        /// For how long after the last reader an unfinished question is kept alive; then it is cancelled upstream.
        @WithDefault("10s")
        Duration abandonAfter();

        /// How long a failed question is not asked again.
        @WithDefault("2s")
        Duration restAfterFailure();

        /// How many answers of one kind are kept.
        @WithDefault("200")
        int kept();
    }

    interface Sql {
        /// How long the server holds the first request open: 0 s, or 5 s to 50 s.
        @WithDefault("5s")
        Duration holdOpen();

        /// The first pause between two polls; it doubles up to ten times itself.
        @WithDefault("200ms")
        Duration poll();

        /// How long a statement may take in all before it is cancelled.
        @WithDefault("2m")
        Duration patience();
    }
}
