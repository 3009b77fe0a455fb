package dev.talaan.monthend;

import dev.talaan.databricks.Reading;
import dev.talaan.web.Csv;
import dev.talaan.web.Problem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The rows and columns that the page shows, as a file.
final class FiguresCsv {

    private FiguresCsv() {}

    /// @throws Problem 503 if there are no figures to export
    static String of(MonthTables view) {
        var asOf = asOf(view.status().figures());
        var source = view.status().source().orElse(null);
        var compared = view.choice().compared().column();
        var header = List.of(
                "period",
                "agency",
                "withholding_tax",
                "income_tax",
                "vat",
                compared + "_vs_previous_month",
                compared + "_vs_previous_month_share",
                compared + "_vs_year_before",
                compared + "_vs_year_before_share",
                "withholding_tax_forecast",
                "withholding_tax_vs_forecast_share",
                "as_of_utc",
                "source");
        var rows = new ArrayList<List<Object>>();
        view.lines().forEach(line -> rows.add(row(view, line, asOf, source)));
        view.total().ifPresent(line -> rows.add(row(view, line, asOf, source)));
        return Csv.of(header, rows);
    }

    private static List<Object> row(MonthTables view, AgencyLine line, Instant asOf, String source) {
        return Arrays.asList(
                view.choice().period(),
                line.name(),
                line.withholding().orElse(null),
                line.income().orElse(null),
                line.vat().orElse(null),
                line.toPrevious().difference().orElse(null),
                rounded(line.toPrevious()),
                line.toYearBefore().difference().orElse(null),
                rounded(line.toYearBefore()),
                line.expected().orElse(null),
                rounded(line.toForecast()),
                asOf,
                source);
    }

    private static BigDecimal rounded(Variance variance) {
        return variance.share()
                .map(share -> share.setScale(4, java.math.RoundingMode.HALF_UP))
                .orElse(null);
    }

    private static Instant asOf(Reading<Figures> figures) {
        return switch (figures) {
            case Reading.Fresh<Figures> fresh -> fresh.asOf();
            case Reading.Stale<Figures> stale -> stale.asOf();
            case Reading.Missing<Figures> missing ->
                throw new Problem(
                        503,
                        "There are no figures to export just now.",
                        missing.stillAsking() ? "Try again in a minute." : missing.why());
        };
    }
}
