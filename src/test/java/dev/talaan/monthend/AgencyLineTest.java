package dev.talaan.monthend;

import static dev.talaan.monthend.Books.LAS;
import static dev.talaan.monthend.Books.OCTOBER;
import static dev.talaan.monthend.Books.RIM;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgencyLineTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "110, 100, 10, 0.1, +10.0 %, +10.00",
                "90, 100, -10, -0.1, −10.0 %, −10.00",
                "-50, -100, 50, 0.5, +50.0 %, +50.00",
                "100, 100, 0, 0, 0.0 %, 0.00",
                "5, 0, 5, -, from zero, +5.00",
                "0, 0, 0, -, both zero, 0.00",
                "-, 100, -, -, no figure, ''",
                "5, -, -, -, none for Sep 2026, ''",
                "100.04, 100, 0.04, 0.0004, 0.0 %, +0.04"
            })
    void aVarianceIsAnAmountAndAShareOrWords(
            BigDecimal amount, BigDecimal base, Double difference, Double share, String words, String shown) {
        var variance = Variance.between(Optional.ofNullable(amount), Optional.ofNullable(base), "Sep 2026");
        assertThat(variance.difference().map(BigDecimal::doubleValue)).isEqualTo(Optional.ofNullable(difference));
        assertThat(variance.share().map(BigDecimal::doubleValue)).isEqualTo(Optional.ofNullable(share));
        assertThat(variance.words()).isEqualTo(words);
        assertThat(variance.amount()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"110, true", "109.99, false", "90, true", "90.01, false", "100, false"})
    void anExplanationIsNeededFromTheThresholdOn(String amount, boolean needed) {
        var line = new Books()
                .row(OCTOBER, RIM, amount, "0", "0")
                .expected(RIM, "100")
                .line(RIM);
        assertThat(line.needsExplanation()).isEqualTo(needed);
    }

    @Test
    void aGapIsUnknownAndNeverZero() {
        var line = new Books().row(OCTOBER, RIM, null, "7.00", "3.00").line(RIM);
        assertThat(line.withholding()).isEmpty();
        assertThat(line.income()).contains(new BigDecimal("7.00"));
        assertThat(line.incomplete()).isTrue();
        assertThat(line.isBlank()).isFalse();
        assertThat(line.toPrevious().words()).isEqualTo("no figure");
        assertThat(new Books().line(RIM).isBlank()).isTrue();
    }

    @Test
    void aTotalIsOfWhatIsKnownAndSaysSo() {
        var whole = new Books().row(OCTOBER, RIM, "1.10", "2.00", "3.00").row(OCTOBER, LAS, "1.20", "2.00", "3.00");
        assertThat(whole.total().withholding()).contains(new BigDecimal("2.30"));
        assertThat(whole.total().incomplete()).isFalse();

        var gaps = new Books().row(OCTOBER, RIM, "1.10", null, "3.00");
        assertThat(gaps.total().withholding()).contains(new BigDecimal("1.10"));
        assertThat(gaps.total().income()).isEmpty();
        assertThat(gaps.total().incomplete()).isTrue();
    }

    @Test
    void theForecastOfATotalIsKnownOnlyIfEveryPartIs() {
        var books = new Books().row(OCTOBER, RIM, "1", "1", "1").expected(RIM, "100");
        assertThat(books.total().expected()).isEmpty();
        assertThat(books.expected(LAS, "50").total().expected()).contains(new BigDecimal("150"));
    }

    @Test
    void aTotalIsComparedWithATotal() {
        var books = new Books()
                .row(OCTOBER, RIM, "60", "0", "0")
                .row(OCTOBER, LAS, "50", "0", "0")
                .row(OCTOBER.previous(), RIM, "50", "0", "0")
                .row(OCTOBER.previous(), LAS, "50", "0", "0");
        assertThat(books.total().toPrevious().words()).isEqualTo("+10.0 %");
        assertThat(books.total().toYearBefore().words()).isEqualTo("none for Oct 2025");
    }

    @Test
    void aTotalWithGapsIsNotCompared() {
        var books = new Books()
                .row(OCTOBER, RIM, "60", "0", "0")
                .row(OCTOBER, LAS, "50", "0", "0")
                .row(OCTOBER.previous(), RIM, "50", "0", "0")
                .expected(RIM, "60")
                .expected(LAS, "50");
        assertThat(books.total().toPrevious().words()).isEqualTo("parts are unknown");
        assertThat(books.total().toForecast().words()).isEqualTo("0.0 %");
        books.row(OCTOBER, LAS, null, "0", "0");
        assertThat(books.total().toForecast()).isEqualTo(Variance.unlike("the forecast"));
        assertThat(books.total().needsExplanation()).isFalse();
    }
}
