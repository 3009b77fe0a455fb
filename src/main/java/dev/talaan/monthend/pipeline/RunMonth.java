package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.changes.Asked;
import dev.talaan.changes.ChangeKind;
import dev.talaan.changes.Description;
import dev.talaan.changes.Settlement;
import dev.talaan.changes.Snapshot;
import dev.talaan.changes.Subject;
import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Outcome;
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

    private static final String RUN = "run_id";
    private static final String NONE =
            "Databricks has no run for it. Nothing was changed. Start it again if it is still wanted.";

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

    /// The job that was on the screen, whatever is called so by now.
    @Override
    public Uni<Map<String, String>> apply(Asked<Period> asked) {
        var change = asked.change().id().toString();
        var parameters = Map.of(config.monthParameter(), asked.payload().toString(), config.changeParameter(), change);
        return jobs.runNow(RunNow.withParameters(job(asked), TOKEN + change, parameters))
                .map(run -> Map.of(RUN, Long.toString(run)));
    }

    /// The run that Databricks answered with, or else the one that carries the Change's id.
    @Override
    public Uni<Settlement> settle(Asked<Period> asked) {
        var change = asked.change();
        var run = asked.answered().containsKey(RUN)
                ? runs.any(Long.parseLong(asked.answered().get(RUN))).map(Optional::of)
                : runs.of(job(asked), change.id(), change.proposedAt());
        return run.map(found -> found.map(RunMonth::started).orElseGet(() -> new Settlement.NotApplied(NONE)));
    }

    private static long job(Asked<Period> asked) {
        return Long.parseLong(String.valueOf(asked.before().facts().get("job")));
    }

    private static Settlement started(Pipeline run) {
        var id = Long.toString(run.runId());
        return run.outcome() == Outcome.SKIPPED
                ? new Settlement.NotApplied("Databricks skipped run " + id + ", because another was in progress.")
                : new Settlement.Applied("Run " + id + " was started.", Map.of(RUN, id));
    }

    @Override
    public void forget(Period month) {
        readings.outdate(month);
        situations.outdate();
    }

    /// Databricks starts one run for one token.
    @Override
    public boolean isRepeatable() {
        return true;
    }
}
