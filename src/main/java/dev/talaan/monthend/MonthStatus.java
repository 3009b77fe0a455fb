package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import java.util.List;
import java.util.Optional;

/// All that is known of a month just now, each part with its age or the reason why it is missing.
///
/// @param agencies those that the reader asked for and may see, in the configured order
/// @param others how many more there are that the reader's roles do not reach
public record MonthStatus(
        Period period,
        List<AgencyCode> agencies,
        int others,
        Reading<Figures> figures,
        Reading<Optional<Pipeline>> pipeline,
        Reading<Freshness> freshness,
        Reading<Forecast> forecast) {

    public boolean isStillAsking() {
        return figures.isStillAsking()
                || pipeline.isStillAsking()
                || freshness.isStillAsking()
                || forecast.isStillAsking();
    }

    /// "gold.default.bir_monthly v118 · run 456", as far as it is known.
    public Optional<String> source() {
        return freshness.known().map(Freshness::source);
    }
}
