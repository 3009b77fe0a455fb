package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.monthend.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// All that is known of a month just now, each part with its age or the reason why it is missing.
///
/// @param agencies those that the reader asked for and may see, in the configured order
/// @param reached how many agencies the reader's roles reach
/// @param others how many more there are
public record MonthStatus(
        Period period,
        List<AgencyCode> agencies,
        int reached,
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

    /// When a page that stays open looks again: soon while an answer is on its way, later while there is trouble or a
    /// run is under way.
    public Optional<String> lookAgainAfter() {
        if (isStillAsking()) {
            return Optional.of("1s");
        }
        var fresh = Stream.of(figures, pipeline, freshness, forecast).allMatch(Reading.Fresh.class::isInstance);
        var running =
                pipeline.known().flatMap(run -> run).filter(Pipeline::isActive).isPresent();
        return fresh && !running ? Optional.empty() : Optional.of(running ? "5s" : "20s");
    }

    /// "gold.default.bir_monthly v118 · run 456", as far as it is known.
    public Optional<String> source() {
        return freshness.known().map(Freshness::source);
    }
}
