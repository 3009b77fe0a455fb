package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.web.Sparkline;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One line of the table: the amounts of an agency, or of several together, what they are compared with, and the
/// forecast beside them.
///
/// @param href where the agency stands alone; the whole for the total
/// @param incomplete whether an amount of this line is unknown
record AgencyLine(
        String name,
        String href,
        Optional<BigDecimal> withholding,
        Optional<BigDecimal> income,
        Optional<BigDecimal> vat,
        Tax compared,
        Variance toPrevious,
        Variance toYearBefore,
        Optional<BigDecimal> expected,
        Variance toForecast,
        boolean incomplete,
        boolean needsExplanation,
        Sparkline history) {

    static AgencyLine of(AgencyCode agency, Choice choice, Figures figures, Forecast forecast, BigDecimal threshold) {
        return line(agency.code(), choice.of(agency).href(), List.of(agency), choice, figures, forecast, threshold);
    }

    static AgencyLine total(
            List<AgencyCode> agencies, Choice choice, Figures figures, Forecast forecast, BigDecimal threshold) {
        return line("Total", choice.ofAll().href(), agencies, choice, figures, forecast, threshold);
    }

    private static AgencyLine line(
            String name,
            String href,
            List<AgencyCode> agencies,
            Choice choice,
            Figures figures,
            Forecast forecast,
            BigDecimal threshold) {
        var period = choice.period();
        var compared = choice.compared();
        var sums = new Sums(agencies, figures);
        var toForecast = sums.comparedWith(forecast, period);
        return new AgencyLine(
                name,
                href,
                sums.of(period, Tax.WITHHOLDING),
                sums.of(period, Tax.INCOME),
                sums.of(period, Tax.VAT),
                compared,
                sums.compared(period, period.previous(), compared),
                sums.compared(period, period.yearBefore(), compared),
                forecast.expected(agencies),
                toForecast,
                Stream.of(Tax.values()).anyMatch(tax -> !sums.isWhole(period, tax)),
                toForecast.reaches(threshold),
                Sparkline.of(IntStream.rangeClosed(-12, 0)
                        .mapToObj(back ->
                                sums.of(period.plusMonths(back), compared).orElse(null))
                        .toList()));
    }

    public boolean isBlank() {
        return Stream.of(withholding, income, vat).allMatch(Optional::isEmpty);
    }

    /// The amounts of the agencies of a line. Sums that lack parts are not compared: the difference would tell of the
    /// gap alone.
    private record Sums(List<AgencyCode> agencies, Figures figures) {

        Optional<BigDecimal> of(Period period, Tax tax) {
            return figures.total(period, agencies, tax);
        }

        boolean isWhole(Period period, Tax tax) {
            return figures.isComplete(period, agencies, tax);
        }

        Variance compared(Period period, Period earlier, Tax tax) {
            var now = of(period, tax);
            var base = of(earlier, tax);
            return now.isEmpty() || base.isEmpty() || isWhole(period, tax) && isWhole(earlier, tax)
                    ? Variance.between(now, base, earlier.shortTitle())
                    : Variance.unlike(earlier.shortTitle());
        }

        Variance comparedWith(Forecast forecast, Period period) {
            var expected = forecast.expected(agencies);
            return expected.isEmpty() || isWhole(period, Tax.WITHHOLDING)
                    ? Variance.between(of(period, Tax.WITHHOLDING), expected, "the forecast")
                    : Variance.unlike("the forecast");
        }
    }
}
