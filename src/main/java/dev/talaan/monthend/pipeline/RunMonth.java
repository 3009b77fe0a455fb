package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.changes.ChangeKind;
import dev.talaan.changes.Description;
import dev.talaan.changes.Settlement;
import dev.talaan.changes.Snapshot;
import dev.talaan.changes.Subject;
import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.RunNow;
import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// `monthend.run`: the pipeline starts for a month. Done means that the run exists; how it ends is another matter.
@ApplicationScoped
class RunMonth implements ChangeKind<Period> {

    /// With an id behind it, well within the 64 characters that a token may have.
    private static final String TOKEN = "talaan-";

    private final PipelineConfig config;
    private final String workspace;
    private final Situations situations;
    private final Runs runs;
    private final Jobs jobs;
    private final PipelineReadings readings;

    RunMonth(
            PipelineConfig config,
            DatabricksConfig databricks,
            Situations situations,
            Runs runs,
            Jobs jobs,
            PipelineReadings readings) {
        this.config = config;
        this.workspace = databricks.host().getHost();
        this.situations = situations;
        this.runs = runs;
        this.jobs = jobs;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "monthend.run";
    }

    @Override
    public Map<String, String> write(Period month) {
        return Map.of("month", month.toString());
    }

    @Override
    public Period read(Map<String, String> fields) {
        return Period.parse(fields.get("month")).orElseThrow();
    }

    @Override
    public Description describe(Period month) {
        return new Description(
                "Run the pipeline " + config.job() + " for " + month.title() + ".",
                new Subject(workspace, "month", month.toString()),
                EnumSet.of(Role.APPROVER),
                new Scope.Everything());
    }

    @Override
    public Uni<Snapshot> observe(Period month) {
        return situations.ask(month).map(Situation::snapshot);
    }

    @Override
    public Optional<String> obstacle(Snapshot now) {
        var active = String.valueOf(now.facts().get("active_run"));
        return active.isEmpty()
                ? Optional.empty()
                : Optional.of("Run " + active + " of the pipeline is in progress. Wait for its end, or stop it first.");
    }

    @Override
    public Uni<Void> apply(Period month, Change change) {
        var parameters = Map.of(
                config.monthParameter(),
                month.toString(),
                config.changeParameter(),
                change.id().toString());
        return runs.job()
                .chain(job -> jobs.runNow(RunNow.withParameters(job.jobId(), TOKEN + change.id(), parameters)))
                .replaceWithVoid();
    }

    /// The run that carries the Change's id.
    @Override
    public Uni<Settlement> settle(Period month, Change change, Snapshot before) {
        return runs.of(change.id(), change.proposedAt())
                .map(
                        run -> run.<Settlement>map(started -> started(month, started))
                                .orElseGet(
                                        () -> new Settlement.NotApplied(
                                                "Databricks has no run for it. Nothing was changed. Start it again if it is still wanted.")));
    }

    private Settlement started(Period month, Pipeline run) {
        readings.forget(month);
        var id = Long.toString(run.runId());
        return new Settlement.Applied("Run " + id + " was started.", Map.of("run_id", id));
    }

    /// Databricks starts one run for one token.
    @Override
    public boolean isRepeatable() {
        return true;
    }
}
