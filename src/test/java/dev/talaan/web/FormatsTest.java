package dev.talaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1284310.55|1,284,310.55",
                "0|0.00",
                "-318.9|(318.90)",
                "0.005|0.01",
                "-0.004|0.00",
                "999.995|1,000.00"
            })
    void moneyHasSeparatorsAndNegativesInParentheses(BigDecimal amount, String written) {
        assertThat(Formats.money(amount)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0.1759|+17.6 %", "-0.021|−2.1 %", "0|0.0 %", "0.0004|0.0 %", "12.5|+1,250.0 %"})
    void aShareIsAPercentageWithItsSign(BigDecimal share, String written) {
        assertThat(Formats.percent(share)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"94021.1|+94,021.10", "-94021.1|−94,021.10", "0|0.00"})
    void aDifferenceHasItsSign(BigDecimal difference, String written) {
        assertThat(Formats.signed(difference)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"PT47S, 47 s", "PT12M4S, 12 m 04 s", "PT8H14M, 8 h 14 m", "P3DT2H, 3 d 2 h", "PT0S, 0 s"})
    void aSpanShowsItsTwoLargestUnits(Duration span, String written) {
        assertThat(Formats.span(span)).isEqualTo(written);
    }

    @Test
    void timesAreManilas() {
        var lateOnTheNinth = Instant.parse("2026-11-09T15:59:00Z");
        assertThat(Formats.date(lateOnTheNinth)).isEqualTo("Mon 9 Nov 2026");
        assertThat(Formats.time(lateOnTheNinth)).isEqualTo("23:59");
        assertThat(Formats.exactMoment(lateOnTheNinth.plusMillis(7_999))).isEqualTo("Mon 9 Nov 2026 23:59:07");
        assertThat(Formats.date(lateOnTheNinth.plusSeconds(60))).isEqualTo("Tue 10 Nov 2026");
    }

    @Test
    void barsKeepTheirProportionsAndLeaveGapsForWhatIsUnknown() {
        var chart = BarChart.of(
                "Two months",
                List.of("Sep", "Oct"),
                List.of(
                        List.of(new BigDecimal("4000000"), new BigDecimal("2000000")),
                        Arrays.asList(null, new BigDecimal("-5"))));
        assertThat(chart.bars()).hasSize(2);
        assertThat(chart.bars().getFirst().height())
                .isEqualTo(2 * chart.bars().getLast().height());
        assertThat(chart.paths()).containsExactly("M260.0 8.0h12.0v142.0h-12.0zM718.0 79.0h12.0v71.0h-12.0z");
        assertThat(chart.ticks()).extracting(BarChart.Tick::label).containsExactly("0", "2M", "4M");
        assertThat(chart.labels()).extracting(BarChart.Label::text).containsExactly("Sep", "Oct");
    }

    @Test
    void aSparklineEndsWithTheBarThatStandsOut() {
        var line = Sparkline.of(Arrays.asList(BigDecimal.ONE, null, BigDecimal.TWO));
        assertThat(line.bars()).extracting(Sparkline.Bar::last).containsExactly(false, true);
        assertThat(line.bars()).extracting(Sparkline.Bar::height).containsExactly(8, 16);
        assertThat(line.earlier()).isEqualTo("M0 8h4v8h-4z");
        assertThat(line.latest()).isEqualTo("M10 0h4v16h-4z");
    }

    @Test
    void aCellSaysWhatItDoesNotKnow() {
        assertThat(Formats.money(Optional.of(new BigDecimal("-1234.5"))).getValue())
                .isEqualTo("(1,234.50)");
        assertThat(Formats.money(Optional.empty()).getValue()).contains("unknown");
        assertThat(Formats.number(Optional.of(new BigDecimal("-1092400.50"))).getValue())
                .isEqualTo("-1,092,400.5");
        assertThat(Formats.number(Optional.empty()).getValue()).contains("missing");
    }
}
