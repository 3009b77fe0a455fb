package dev.talaan.monthend;

import dev.talaan.bir.AgencyCode;
import dev.talaan.databricks.Reading;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/// The tables of a month and its pipeline as they were drawn. They hold some four hundred numbers that change only when
/// Databricks
/// answers anew, so they are drawn once for each set of answers, each choice and each reach, not once for each viewer.
@ApplicationScoped
class Drawings {

    /// @param opening the sentence above the tables
    /// @param pipeline HTML
    /// @param tables HTML
    record Drawn(String opening, String pipeline, String tables) {}

    /// All that a drawing depends on; the date, because ages of another day are written with it.
    private record Key(
            Choice choice,
            List<AgencyCode> agencies,
            LocalDate today,
            Reading.Version figures,
            Reading.Version pipeline,
            Reading.Version freshness,
            Reading.Version forecast) {}

    private final MonthEndConfig config;
    private final Clock clock;
    private final Cache drawn;

    Drawings(MonthEndConfig config, Clock clock, @CacheName("month-drawings") Cache drawn) {
        this.config = config;
        this.clock = clock;
        this.drawn = drawn;
    }

    Drawn of(MonthStatus status, Choice choice, Function<MonthTables, Drawn> draw) {
        var key = new Key(
                choice,
                status.agencies(),
                LocalDate.now(clock),
                status.figures().version(),
                status.pipeline().version(),
                status.freshness().version(),
                status.forecast().version());
        return drawn.get(key, _ -> draw.apply(tables(status, choice))).await().indefinitely();
    }

    MonthTables tables(MonthStatus status, Choice choice) {
        return MonthTables.of(status, choice, config.explainFrom(), clock);
    }
}
