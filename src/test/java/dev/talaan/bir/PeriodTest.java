package dev.talaan.bir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    private static final ZoneId MANILA = ZoneId.of("Asia/Manila");

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-13", "2026-00", "26-10", "2026-1", "2026-10'--", " 2026-10", "2026-10\n", "", "+2026-10"})
    void whatIsNoMonthIsNotRead(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void aMonthIsReadAndWrittenTheSame() {
        assertThat(Period.parse("2026-10")).map(Period::toString).contains("2026-10");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-31T15:59:59Z, 2026-09",
        "2026-10-31T16:00:00Z, 2026-10",
        "2026-12-31T16:00:00Z, 2026-12",
        "2027-01-15T00:00:00Z, 2026-12",
    })
    void theLastClosedMonthTurnsAtMidnightInManila(Instant now, String closed) {
        assertThat(Period.lastClosed(Clock.fixed(now, MANILA))).hasToString(closed);
    }

    @Test
    void monthsAreCountedAcrossYears() {
        var january = Period.of(2026, 1);
        assertThat(january.previous()).hasToString("2025-12");
        assertThat(january.yearBefore()).hasToString("2025-01");
        assertThat(january.plusMonths(12)).hasToString("2027-01");
        assertThat(january.title()).isEqualTo("January 2026");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rim", "1X", "TOO-LONG-FOR-A-CODE", "R M", "=1+1"})
    void anAgencysCodeIsShortAndCapital(String text) {
        assertThatThrownBy(() -> new AgencyCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
