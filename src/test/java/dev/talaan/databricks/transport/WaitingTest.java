package dev.talaan.databricks.transport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Detail;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How long the portal waits before it tries again: as it is asked to, else longer and longer.
class WaitingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-02T02:42:00Z"), ZoneOffset.UTC);

    private record Settings(int attempts, Duration firstPause, Duration longestPause, Duration attemptTimeout)
            implements DatabricksConfig.Retry {}

    private final Backoff backoff =
            new Backoff(new Settings(4, Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(30)));

    @ParameterizedTest
    @CsvSource({
        "0, PT0S",
        "' 7 ', PT7S",
        "'Mon, 02 Nov 2026 02:42:30 GMT', PT30S",
        "'Wed, 21 Oct 2015 07:28:00 GMT', PT0S",
        "999999999999999999999999, PT8760H"
    })
    void retryAfterIsSecondsOrADate(String header, Duration wait) {
        assertThat(asked(header)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "soon", "-3", "1.5", "2026-11-02T02:42:30Z"})
    void whatIsNoRetryAfterIsNone(String header) {
        assertThat(asked(header)).isNull();
    }

    @Test
    void thePausesDoubleWithJitterOnTop() {
        for (var seconds : new int[] {1, 2, 4, 8}) {
            assertThat(backoff.nextDelayInMillis(new IllegalStateException()))
                    .isBetween(seconds * 1_000L, seconds * 1_500L);
        }
    }

    @Test
    void noPauseIsLongerThanConfiguredHoweverManyThereAre() {
        for (var i = 0; i < 100; i++) {
            assertThat(backoff.nextDelayInMillis(new IllegalStateException())).isLessThanOrEqualTo(60_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0, 500", "PT7S, 7000, 7500", "PT8760H, 60000, 60000"})
    void whatDatabricksAsksForIsObeyedUpToALimit(Duration asked, long least, long most) {
        var limited = new DatabricksError.RateLimited(Detail.of("slow down"), asked);
        assertThat(backoff.nextDelayInMillis(limited)).isBetween(least, most);
    }

    @Test
    void theyDoNotDoubleForEver() {
        for (int i = 0; i < 100; i++) {
            assertThat(backoff.nextDelayInMillis(new IllegalStateException())).isBetween(1_000L, 90_000L);
        }
    }

    private static Duration asked(String header) {
        try (var response =
                Response.status(429).header(HttpHeaders.RETRY_AFTER, header).build()) {
            return RetryAfter.of(response, CLOCK);
        }
    }
}
