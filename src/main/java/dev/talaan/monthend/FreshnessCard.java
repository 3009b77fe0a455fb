package dev.talaan.monthend;

import dev.talaan.databricks.Reading;
import dev.talaan.web.Formats;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/// The card that says how old the figures themselves are.
///
/// @param headline "8 h 14 m old"
record FreshnessCard(Optional<Freshness> freshness, String headline, AsOf age) {

    static FreshnessCard of(Reading<Freshness> reading, Clock clock) {
        var known = reading.known();
        return new FreshnessCard(
                known,
                known.map(f -> Formats.span(Duration.between(f.writtenAt(), clock.instant())) + " old")
                        .orElse(""),
                AsOf.of(reading, clock));
    }
}
