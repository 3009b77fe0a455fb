package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The figures of some months, by month, agency and tax. PHP, scale 2. An absent amount is unknown, never zero.
record Figures(Map<Period, Map<AgencyCode, Map<Tax, BigDecimal>>> byPeriod) {

    Optional<BigDecimal> amount(Period period, AgencyCode agency, Tax tax) {
        return Optional.ofNullable(byPeriod.getOrDefault(period, Map.of())
                .getOrDefault(agency, Map.of())
                .get(tax));
    }

    /// The agencies that have a row in this month.
    Set<AgencyCode> agencies(Period period) {
        return byPeriod.getOrDefault(period, Map.of()).keySet();
    }

    /// The sum of what is known; empty if nothing is.
    Optional<BigDecimal> total(Period period, Collection<AgencyCode> agencies, Tax tax) {
        BigDecimal total = null;
        for (var agency : agencies) {
            var amount = amount(period, agency, tax);
            if (amount.isPresent()) {
                total = total == null ? amount.get() : total.add(amount.get());
            }
        }
        return Optional.ofNullable(total);
    }

    /// Whether every one of the agencies has this amount.
    boolean isComplete(Period period, Collection<AgencyCode> agencies, Tax tax) {
        return agencies.stream().allMatch(agency -> amount(period, agency, tax).isPresent());
    }
}
