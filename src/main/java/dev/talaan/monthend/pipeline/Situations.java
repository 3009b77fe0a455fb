package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/// How things stand before the pipeline is started for a month.
@ApplicationScoped
class Situations {

    private final Runs runs;
    private final Readings<Period, Situation> readings;

    Situations(PipelineConfig config, Runs runs, Upstream upstream) {
        this.runs = runs;
        this.readings = upstream.readings(this::ask, _ -> config.followEvery());
    }

    /// For a page: within its patience, and never failing.
    Uni<Reading<Situation>> of(Period month) {
        return readings.of(month);
    }

    /// A run that begins or ends changes how things stand for every month.
    void outdate() {
        readings.outdateAll();
    }

    /// For a decision: now.
    Uni<Situation> ask(Period month) {
        return Uni.combine()
                .all()
                .unis(runs.job(), runs.active(), runs.last(month))
                .with(Situation::new);
    }
}
