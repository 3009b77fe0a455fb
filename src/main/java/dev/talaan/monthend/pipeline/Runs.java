package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.jobs.Job;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Run;
import dev.talaan.web.Time;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What Databricks tells of the pipeline's runs, asked anew each time.
@ApplicationScoped
class Runs {

    /// The clocks of the portal and of the workspace may differ by this much.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final PipelineConfig config;
    private final Jobs jobs;

    Runs(PipelineConfig config, Jobs jobs) {
        this.config = config;
        this.jobs = jobs;
    }

    Uni<Job> job() {
        return jobs.named(config.job());
    }

    /// The last run for a month. None starts before the month does.
    Uni<Optional<Pipeline>> last(Period period) {
        var start = period.firstDay().atStartOfDay(Time.MANILA).toInstant();
        return first(since(start).filter(run -> run.has(config.monthParameter(), period.toString())));
    }

    /// The run that is under way or waits, whatever its month.
    Uni<Optional<Pipeline>> active() {
        return first(job().onItem().transformToMulti(job -> jobs.activeRuns(job.jobId())));
    }

    /// The run of a job that carries the id of a Change which was asked for at the given time.
    Uni<Optional<Pipeline>> of(long jobId, UUID change, Instant asked) {
        return first(jobs.runsSince(jobId, asked.minus(CLOCKS_DIFFER))
                .filter(run -> run.has(config.changeParameter(), change.toString())));
    }

    /// @throws dev.talaan.databricks.DatabricksError.NotFound through the `Uni` if it is no run of the pipeline
    Uni<Pipeline> run(long runId) {
        return Uni.combine()
                .all()
                .unis(job(), jobs.run(runId))
                .with(Runs::ofJob)
                .map(this::pipeline);
    }

    private static Run ofJob(Job job, Run run) {
        if (run.jobId() != job.jobId()) {
            throw new NotFound(Detail.of("run " + run.runId() + " is not one of the pipeline"));
        }
        return run;
    }

    /// A run of which it is known that it is the one.
    Uni<Pipeline> any(long runId) {
        return jobs.run(runId).map(this::pipeline);
    }

    private Multi<Run> since(Instant start) {
        return job().onItem().transformToMulti(job -> jobs.runsSince(job.jobId(), start));
    }

    private Uni<Optional<Pipeline>> first(Multi<Run> runs) {
        return runs.toUni()
                .chain(run -> run == null
                        ? Uni.createFrom().item(Optional.empty())
                        : any(run.runId()).map(Optional::of));
    }

    private Pipeline pipeline(Run run) {
        return Pipelines.of(run, config);
    }
}
