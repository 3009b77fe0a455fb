package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.web.Sparkline;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/// One line of the table: an agency's amounts, what they are compared with, and the forecast beside them. Or the
/// total of several.
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
        return line(
                agency.code(),
                choice.of(agency).href(),
                choice,
                (period, tax) -> figures.amount(period, agency, tax),
                forecast.expected(agency),
                !figures.isComplete(choice.period(), List.of(agency), choice.compared()),
                threshold);
    }

    /// The forecast of a total is known only if every part of it is.
    static AgencyLine total(
            Collection<AgencyCode> agencies, Choice choice, Figures figures, Forecast forecast, BigDecimal threshold) {
        var expected = agencies.stream()
                .map(agency -> forecast.expected(agency).orElse(null))
                .toList();
        return line(
                "Total",
                choice.ofAll().href(),
                choice,
                (period, tax) -> figures.total(period, agencies, tax),
                expected.contains(null) ? Optional.empty() : expected.stream().reduce(BigDecimal::add),
                List.of(Tax.values()).stream().anyMatch(tax -> !figures.isComplete(choice.period(), agencies, tax)),
                threshold);
    }

    private static AgencyLine line(
            String name,
            String href,
            Choice choice,
            BiFunction<Period, Tax, Optional<BigDecimal>> amount,
            Optional<BigDecimal> expected,
            boolean incomplete,
            BigDecimal threshold) {
        var period = choice.period();
        var compared = choice.compared();
        var now = amount.apply(period, compared);
        var withholding = amount.apply(period, Tax.WITHHOLDING);
        var toForecast = Variance.between(withholding, expected, "the forecast");
        return new AgencyLine(
                name,
                href,
                withholding,
                amount.apply(period, Tax.INCOME),
                amount.apply(period, Tax.VAT),
                compared,
                Variance.between(
                        now,
                        amount.apply(period.previous(), compared),
                        period.previous().shortTitle()),
                Variance.between(
                        now,
                        amount.apply(period.yearBefore(), compared),
                        period.yearBefore().shortTitle()),
                expected,
                toForecast,
                incomplete,
                toForecast.reaches(threshold),
                Sparkline.of(IntStream.rangeClosed(-12, 0)
                        .mapToObj(back ->
                                amount.apply(period.plusMonths(back), compared).orElse(null))
                        .toList()));
    }

    public boolean isBlank() {
        return List.of(withholding, income, vat).stream()
                .filter(Optional::isPresent)
                .findAny()
                .isEmpty();
    }
}
