package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/// What is known of the pipeline's runs. What is known of one that is under way grows old within seconds.
@ApplicationScoped
public class PipelineReadings {

    private final PipelineConfig config;
    private final Upstream upstream;
    private final Readings<Period, Optional<Pipeline>> ofMonths;
    private final Readings<Long, Pipeline> ofRuns;

    PipelineReadings(PipelineConfig config, Runs runs, Upstream upstream) {
        this.config = config;
        this.upstream = upstream;
        this.ofMonths =
                upstream.readings(runs::last, run -> run.map(this::freshFor).orElse(upstream.freshFor()));
        this.ofRuns = upstream.readings(runs::run, this::freshFor);
    }

    /// The last run for a month; none if it has not run for it.
    public Uni<Reading<Optional<Pipeline>>> of(Period period) {
        return ofMonths.of(period);
    }

    /// One run, of any job.
    public Uni<Reading<Pipeline>> run(long runId) {
        return ofRuns.of(runId);
    }

    /// How often it is worth looking at a run that is under way.
    Duration followEvery() {
        return config.followEvery();
    }

    public void forget(Period period) {
        ofMonths.forget(period);
    }

    void outdate(Period period) {
        ofMonths.outdate(period);
    }

    void outdate(long runId) {
        ofRuns.outdate(runId);
    }

    private Duration freshFor(Pipeline run) {
        return run.isActive() ? config.followEvery() : upstream.freshFor();
    }
}
