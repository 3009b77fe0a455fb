package dev.talaan.monthend;

import dev.talaan.bir.Period;
import dev.talaan.web.BarChart;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The tables of a month, its pipeline, and the sentence that they amount to: what depends on answers of Databricks
/// alone, and is therefore drawn once for each set of answers.
record MonthTables(
        Choice choice,
        MonthStatus status,
        String opening,
        List<AgencyLine> lines,
        Optional<AgencyLine> total,
        List<MonthSums> months,
        AsOf figuresAge,
        PipelineCard pipeline,
        AsOf forecastAge) {

    static MonthTables of(MonthStatus status, Choice choice, BigDecimal explainFrom, Clock clock) {
        var forecast = status.forecast().known().orElse(new Forecast(Map.of()));
        var lines = new ArrayList<AgencyLine>();
        Optional<AgencyLine> total = Optional.empty();
        if (status.figures().known().isPresent()) {
            var figures = status.figures().known().get();
            status.agencies().forEach(a -> lines.add(AgencyLine.of(a, choice, figures, forecast, explainFrom)));
            total = Optional.of(AgencyLine.total(status.agencies(), choice, figures, forecast, explainFrom))
                    .filter(line -> status.agencies().size() > 1);
        }
        return new MonthTables(
                choice,
                status,
                Opening.of(status, lines),
                lines,
                total,
                MonthSums.of(status),
                AsOf.of(status.figures(), clock).from(status.source()),
                PipelineCard.of(status.pipeline(), clock),
                AsOf.of(status.forecast(), clock));
    }

    /// Whether any line has an amount; a month without rows says so instead of showing an empty table.
    public boolean hasRows() {
        return lines.stream().anyMatch(line -> !line.isBlank());
    }

    public List<Tax> taxes() {
        return List.of(Tax.values());
    }

    public BarChart chart() {
        return BarChart.of(
                "Withholding tax, income tax and VAT from %s to %s; the numbers stand in the table below"
                        .formatted(
                                months.getFirst().period().title(),
                                choice.period().title()),
                months.stream().map(month -> label(month.period())).toList(),
                Stream.<Function<MonthSums, Optional<BigDecimal>>>of(
                                MonthSums::withholding, MonthSums::income, MonthSums::vat)
                        .map(tax -> months.stream()
                                .map(month -> tax.apply(month).orElse(null))
                                .toList())
                        .toList());
    }

    private static String label(Period month) {
        return month.monthOfYear() == 1 ? month.monthName() + " " + month.year() % 100 : month.monthName();
    }

    /// What the model was given, by agency; only agencies that are shown.
    public List<FeatureLine> features() {
        var known = status.forecast().known().orElse(new Forecast(Map.of())).byAgency();
        return status.agencies().stream()
                .filter(known::containsKey)
                .map(agency -> new FeatureLine(agency.code(), known.get(agency)))
                .toList();
    }

    /// Agencies for which the feature table has no row.
    public List<String> withoutFeatures() {
        return status.forecast().known().stream()
                .flatMap(forecast -> status.agencies().stream()
                        .filter(agency -> !forecast.byAgency().containsKey(agency))
                        .map(Object::toString))
                .toList();
    }

    public List<String> featureNames() {
        return Forecast.FEATURES;
    }

    record FeatureLine(String agency, Forecast.OfAgency forecast) {

        /// In the order of the features' names; empty where one is missing.
        public List<Optional<BigDecimal>> values() {
            return Forecast.FEATURES.stream()
                    .map(name -> Optional.ofNullable(forecast.features().get(name)))
                    .toList();
        }
    }
}
