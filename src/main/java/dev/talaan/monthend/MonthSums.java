package dev.talaan.monthend;

import dev.talaan.bir.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// The sums of one month over the agencies that are shown; empty where nothing is known.
record MonthSums(
        Period period, Optional<BigDecimal> withholding, Optional<BigDecimal> income, Optional<BigDecimal> vat) {

    /// The month and the twelve before it, oldest first.
    static List<MonthSums> of(MonthStatus status) {
        var figures = status.figures().known().orElse(new Figures(Map.of()));
        var agencies = status.agencies();
        return IntStream.rangeClosed(-12, 0)
                .mapToObj(status.period()::plusMonths)
                .map(period -> new MonthSums(
                        period,
                        figures.total(period, agencies, Tax.WITHHOLDING),
                        figures.total(period, agencies, Tax.INCOME),
                        figures.total(period, agencies, Tax.VAT)))
                .toList();
    }
}
