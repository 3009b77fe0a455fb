package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.monthend.pipeline.Pipeline;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Figures written by hand, for what is computed from them.
final class Books {

    static final Period OCTOBER = Period.of(2026, 10);
    static final AgencyCode RIM = new AgencyCode("RIM");
    static final AgencyCode LAS = new AgencyCode("LAS");
    static final List<AgencyCode> BOTH = List.of(RIM, LAS);
    static final Choice ALL = new Choice(OCTOBER, Optional.empty(), Tax.WITHHOLDING);
    static final BigDecimal TENTH = new BigDecimal("0.10");

    private final Map<Period, Map<AgencyCode, Map<Tax, BigDecimal>>> figures = new HashMap<>();
    private final Map<AgencyCode, Forecast.OfAgency> forecast = new HashMap<>();

    /// @param amounts withholding tax, income tax and VAT; null for NULL
    Books row(Period period, AgencyCode agency, String... amounts) {
        var row = new EnumMap<Tax, BigDecimal>(Tax.class);
        for (var tax : Tax.values()) {
            if (amounts[tax.ordinal()] != null) {
                row.put(tax, new BigDecimal(amounts[tax.ordinal()]));
            }
        }
        figures.computeIfAbsent(period, _ -> new HashMap<>()).put(agency, row);
        return this;
    }

    Books expected(AgencyCode agency, String amount) {
        forecast.put(agency, new Forecast.OfAgency(Optional.of(new BigDecimal(amount)), Map.of(), List.of()));
        return this;
    }

    Figures figures() {
        return new Figures(figures);
    }

    Forecast forecast() {
        return new Forecast(forecast);
    }

    AgencyLine line(AgencyCode agency) {
        return AgencyLine.of(agency, ALL, figures(), forecast(), TENTH);
    }

    AgencyLine total() {
        return AgencyLine.total(BOTH, ALL, figures(), forecast(), TENTH);
    }

    /// The month with these figures, fresh, after a run with an outcome, or without any.
    MonthStatus status(List<AgencyCode> agencies, Optional<Pipeline> run) {
        return status(agencies, run, fresh(figures()));
    }

    MonthStatus status(List<AgencyCode> agencies, Optional<Pipeline> run, Reading<Figures> reading) {
        var nothing = new Reading.Missing<Freshness>("not asked.", false);
        return new MonthStatus(OCTOBER, agencies, agencies.size(), 0, reading, fresh(run), nothing, fresh(forecast()));
    }

    private static <T> Reading<T> fresh(T value) {
        return new Reading.Fresh<>(value, Instant.parse("2026-11-02T02:42:00Z"));
    }
}
