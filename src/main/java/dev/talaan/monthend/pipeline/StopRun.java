package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.changes.Asked;
import dev.talaan.changes.ChangeKind;
import dev.talaan.changes.Description;
import dev.talaan.changes.Settlement;
import dev.talaan.changes.Snapshot;
import dev.talaan.changes.Subject;
import dev.talaan.databricks.DatabricksConfig;
import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.databricks.jobs.Outcome;
import dev.talaan.identity.Role;
import dev.talaan.identity.Scope;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;

/// `monthend.cancel`: a run of the pipeline is stopped. Done means that Databricks is stopping it, or has.
@ApplicationScoped
class StopRun implements ChangeKind<StopRun.Target> {

    /// @param month that the run was started for
    record Target(Period month, long runId) {}

    private static final String RUN = "run_id";

    private final String workspace;
    private final Runs runs;
    private final Jobs jobs;
    private final PipelineReadings readings;
    private final Situations situations;

    StopRun(DatabricksConfig databricks, Runs runs, Jobs jobs, PipelineReadings readings, Situations situations) {
        this.situations = situations;
        this.workspace = databricks.host().getHost();
        this.runs = runs;
        this.jobs = jobs;
        this.readings = readings;
    }

    @Override
    public String name() {
        return "monthend.cancel";
    }

    @Override
    public Map<String, String> write(Target target) {
        return Map.of("month", target.month().toString(), "run_id", Long.toString(target.runId()));
    }

    @Override
    public Target read(Map<String, String> fields) {
        return new Target(Period.parse(fields.get("month")).orElseThrow(), Long.parseLong(fields.get("run_id")));
    }

    @Override
    public Description describe(Target target) {
        return new Description(
                "Stop run " + target.runId() + " of the pipeline for "
                        + target.month().title() + ".",
                new Subject(workspace, "month", target.month().toString()),
                EnumSet.of(Role.APPROVER),
                new Scope.Everything());
    }

    /// How far it has come is no part of the truth: it goes on while somebody reads the question.
    @Override
    public Uni<Snapshot> observe(Target target) {
        return runs.run(target.runId())
                .map(run -> of(target.month(), run))
                .map(run -> new Snapshot(
                        Map.of("run", Long.toString(run.runId()), "month", run.month(), "active", run.isActive())));
    }

    private static Pipeline of(Period month, Pipeline run) {
        if (!run.month().equals(month.toString())) {
            throw new NotFound(Detail.of("run " + run.runId() + " is not one for " + month.title()));
        }
        return run;
    }

    @Override
    public Optional<String> obstacle(Snapshot now) {
        return Boolean.TRUE.equals(now.facts().get("active"))
                ? Optional.empty()
                : Optional.of("Run " + now.facts().get("run") + " has ended already.");
    }

    @Override
    public Uni<Map<String, String>> apply(Asked<Target> asked) {
        var run = asked.payload().runId();
        return jobs.cancel(run).replaceWith(Map.of(RUN, Long.toString(run)));
    }

    @Override
    public Uni<Settlement> settle(Asked<Target> asked) {
        var target = asked.payload();
        return runs.any(target.runId())
                .map(run -> settlement(run, !asked.answered().isEmpty()))
                .onFailure(NotFound.class)
                .recoverWithItem(new Settlement.NotApplied("Databricks has no such run any more."));
    }

    /// Every run that ends is ENDING for a moment; it tells something only after Databricks has agreed to stop it.
    private static Settlement settlement(Pipeline run, boolean agreed) {
        if (run.outcome() == Outcome.CANCELLED || run.outcome() == Outcome.ENDING && agreed) {
            return new Settlement.Applied(
                    "Run " + run.runId() + " was told to stop.", Map.of(RUN, Long.toString(run.runId())));
        }
        if (run.outcome() == Outcome.ENDING) {
            return new Settlement.Unknown("Run " + run.runId() + " is ending; how, is not known yet.");
        }
        return new Settlement.NotApplied(
                run.isActive()
                        ? "Run " + run.runId() + " goes on. Nothing was changed. Stop it again if it is still wanted."
                        : "Run " + run.runId() + " had ended before it could be stopped.");
    }

    @Override
    public void forget(Target target) {
        readings.outdate(target.month());
        readings.outdate(target.runId());
        situations.outdate();
    }

    /// A run that is being stopped is not stopped twice.
    @Override
    public boolean isRepeatable() {
        return true;
    }
}
