package dev.talaan.databricks;

import static dev.talaan.databricks.SenselessSetting.refuse;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.interceptor.Interceptor;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/// Which settings make sense; others would refuse every call for ever, or fail while calls wait. It is found out before
/// anything else begins.
@Startup(Interceptor.Priority.PLATFORM_BEFORE)
@ApplicationScoped
class Sense {

    private static final Duration SHORTEST_HOLD = Duration.ofSeconds(5);
    private static final Duration LONGEST_HOLD = Duration.ofSeconds(50);
    private static final long LEAST_ANSWER = 32L << 20;

    /// @throws SenselessSetting if one does not
    Sense(DatabricksConfig config) {
        ofHost(config.host());
        ofNumbers(config);
        ofTimes(config);
        together(config);
    }

    private static void ofHost(URI host) {
        var alone = host.getHost() != null
                && host.getUserInfo() == null
                && host.getQuery() == null
                && host.getFragment() == null
                && host.getPath().matches("/?");
        refuse(!alone, "host (DATABRICKS_HOST)", "must be https:// and the workspace's host alone");
        refuse(
                !SafeAddress.is(host),
                "host (DATABRICKS_HOST)",
                "must begin with https://: the portal's key goes there, and without TLS no further than this machine");
    }

    private static void ofNumbers(DatabricksConfig config) {
        Map.of(
                        "concurrent-calls", config.concurrentCalls(),
                        "retry.attempts", config.retry().attempts(),
                        "breaker.window", config.breaker().window(),
                        "reading.kept", config.reading().kept())
                .forEach((key, number) -> refuse(number < 1, key, "must be 1 or more"));
        refuse(
                config.longestAnswer().asLongValue() < LEAST_ANSWER,
                "longest-answer",
                "must be 32M or more: a result of a statement may have 25 MiB");
        var ratio = config.breaker().failureRatio();
        refuse(!(ratio > 0 && ratio <= 1), "breaker.failure-ratio", "must be above 0 and at most 1");
    }

    private static void ofTimes(DatabricksConfig config) {
        Map.of(
                        "retry.first-pause", config.retry().firstPause(),
                        "retry.longest-pause", config.retry().longestPause(),
                        "retry.attempt-timeout", config.retry().attemptTimeout(),
                        "breaker.pause", config.breaker().pause(),
                        "reading.patience", config.reading().patience(),
                        "reading.abandon-after", config.reading().abandonAfter(),
                        "sql.poll", config.sql().poll(),
                        "sql.patience", config.sql().patience())
                .forEach((key, time) -> refuse(!time.isPositive(), key, "must be longer than nothing"));
        Map.of(
                        "reading.fresh-for", config.reading().freshFor(),
                        "reading.rest-after-failure", config.reading().restAfterFailure())
                .forEach((key, time) -> refuse(time.isNegative(), key, "must not be negative"));
        var hold = config.sql().holdOpen();
        refuse(
                !hold.isZero() && (hold.compareTo(SHORTEST_HOLD) < 0 || hold.compareTo(LONGEST_HOLD) > 0),
                "sql.hold-open",
                "must be 0s, or from 5s to 50s: Databricks takes nothing else");
    }

    private static void together(DatabricksConfig config) {
        var retry = config.retry();
        var sql = config.sql();
        refuse(
                retry.firstPause().compareTo(retry.longestPause()) > 0,
                "retry.first-pause",
                "must not be longer than talaan.databricks.retry.longest-pause");
        refuse(
                sql.holdOpen().compareTo(retry.attemptTimeout()) >= 0,
                "sql.hold-open",
                "must be shorter than talaan.databricks.retry.attempt-timeout");
        refuse(
                sql.holdOpen().compareTo(sql.patience()) >= 0,
                "sql.hold-open",
                "must be shorter than talaan.databricks.sql.patience");
        refuse(
                sql.poll().compareTo(sql.patience()) >= 0,
                "sql.poll",
                "must be shorter than talaan.databricks.sql.patience");
    }
}
