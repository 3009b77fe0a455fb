package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.web.Sparkline;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// One line of the table: an agency's amounts, what they are compared with, and the forecast beside them. Or the
/// total of several.
///
/// @param incomplete whether an amount of this line is unknown
record AgencyLine(
        String name,
        Optional<BigDecimal> withholding,
        Optional<BigDecimal> income,
        Optional<BigDecimal> vat,
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
                choice,
                (period, tax) -> figures.amount(period, agency, tax),
                (period, tax) -> true,
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
                choice,
                (period, tax) -> figures.total(period, agencies, tax),
                (period, tax) -> figures.isComplete(period, agencies, tax),
                expected.contains(null) ? Optional.empty() : expected.stream().reduce(BigDecimal::add),
                List.of(Tax.values()).stream().anyMatch(tax -> !figures.isComplete(choice.period(), agencies, tax)),
                threshold);
    }

    private static AgencyLine line(
            String name,
            Choice choice,
            BiFunction<Period, Tax, Optional<BigDecimal>> amount,
            BiPredicate<Period, Tax> whole,
            Optional<BigDecimal> expected,
            boolean incomplete,
            BigDecimal threshold) {
        var period = choice.period();
        var compared = choice.compared();
        var withholding = amount.apply(period, Tax.WITHHOLDING);
        var toForecast = expected.isEmpty() || whole.test(period, Tax.WITHHOLDING)
                ? Variance.between(withholding, expected, "the forecast")
                : Variance.UNLIKE;
        return new AgencyLine(
                name,
                withholding,
                amount.apply(period, Tax.INCOME),
                amount.apply(period, Tax.VAT),
                toEarlier(period, period.previous(), compared, amount, whole),
                toEarlier(period, period.yearBefore(), compared, amount, whole),
                expected,
                toForecast,
                incomplete,
                toForecast.reaches(threshold),
                Sparkline.of(IntStream.rangeClosed(-12, 0)
                        .mapToObj(back ->
                                amount.apply(period.plusMonths(back), compared).orElse(null))
                        .toList()));
    }

    private static Variance toEarlier(
            Period period,
            Period earlier,
            Tax tax,
            BiFunction<Period, Tax, Optional<BigDecimal>> amount,
            BiPredicate<Period, Tax> whole) {
        var now = amount.apply(period, tax);
        var base = amount.apply(earlier, tax);
        return now.isEmpty() || base.isEmpty() || whole.test(period, tax) && whole.test(earlier, tax)
                ? Variance.between(now, base, earlier.shortTitle())
                : Variance.UNLIKE;
    }

    public boolean isBlank() {
        return List.of(withholding, income, vat).stream()
                .filter(Optional::isPresent)
                .findAny()
                .isEmpty();
    }
}
