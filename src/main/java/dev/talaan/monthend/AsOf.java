package dev.talaan.monthend;

import dev.talaan.databricks.Reading;
import dev.talaan.web.Formats;
import dev.talaan.web.Time;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// The age of what a card shows, as its corner says it.
///
/// @param tone fresh, stale or missing
/// @param why what the person should know about what is not fresh; empty where all is well
record AsOf(String tone, String words, String why) {

    static AsOf of(Reading<?> reading, Clock clock) {
        return switch (reading) {
            case Reading.Fresh<?> fresh -> new AsOf("fresh", "as of " + moment(fresh.asOf(), clock), "");
            case Reading.Stale<?> stale ->
                new AsOf("stale", "as of " + moment(stale.asOf(), clock), sentence(stale.why()));
            case Reading.Missing<?> missing
            when missing.stillAsking() ->
                new AsOf("stale", "still asking", "Databricks has not answered yet; this part fills in by itself.");
            case Reading.Missing<?> missing -> new AsOf("missing", "missing", sentence(missing.why()));
        };
    }

    /// With what it came from behind the age.
    AsOf from(Optional<String> source) {
        return source.map(name -> new AsOf(tone, words + " · " + name, why)).orElse(this);
    }

    private static String sentence(String why) {
        var capital = why.substring(0, 1).toUpperCase() + why.substring(1);
        return capital.endsWith(".") ? capital : capital + ".";
    }

    private static String moment(Instant at, Clock clock) {
        var date = LocalDate.ofInstant(at, Time.MANILA);
        return date.equals(LocalDate.now(clock)) ? Formats.time(at) : Formats.date(date) + ", " + Formats.time(at);
    }
}
