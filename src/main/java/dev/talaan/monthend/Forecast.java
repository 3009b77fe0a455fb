package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the model expected of a month's withholding tax.
record Forecast(Map<AgencyCode, OfAgency> byAgency) {

    /// The features that the model wants, in its order.
    static final List<String> FEATURES = List.of(
            "prev_month_wht",
            "prev_year_wht",
            "rolling_avg_3m",
            "rolling_avg_12m",
            "transaction_velocity",
            "unique_vendors");

    /// @param expected PHP, scale 2; empty where a feature is missing
    /// @param features those that are known
    /// @param missing those that are not; no value is invented for them
    record OfAgency(Optional<BigDecimal> expected, Map<String, BigDecimal> features, List<String> missing) {}

    /// The sum over the agencies; empty unless every part of it is known.
    Optional<BigDecimal> expected(List<AgencyCode> agencies) {
        var parts = agencies.stream()
                .flatMap(agency -> Optional.ofNullable(byAgency.get(agency)).flatMap(OfAgency::expected).stream())
                .toList();
        return parts.size() == agencies.size() ? parts.stream().reduce(BigDecimal::add) : Optional.empty();
    }
}
