package dev.talaan.databricks.transport;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// The Retry-After header (RFC 9110, 10.2.3): seconds, or a date, which may lie in the past.
final class RetryAfter {

    private RetryAfter() {}

    /// Never negative; null where the header is absent or unreadable.
    static Duration of(Response response, Clock clock) {
        var header = response.getHeaderString(HttpHeaders.RETRY_AFTER);
        if (header == null || header.isBlank()) {
            return null;
        }
        return header.strip().chars().allMatch(Character::isDigit) ? seconds(header.strip()) : until(header, clock);
    }

    /// A number that no calendar holds is read as a very long time, not as a mistake.
    private static Duration seconds(String digits) {
        return digits.length() > 9 ? Duration.ofDays(365) : Duration.ofSeconds(Long.parseLong(digits));
    }

    private static Duration until(String header, Clock clock) {
        try {
            var date = ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), date.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeParseException _) {
            return null;
        }
    }
}
