package dev.talaan.databricks.jobs;

import static dev.talaan.databricks.transport.Group.JOBS;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// The jobs of the workspace and their runs.
@ApplicationScoped
public class Jobs {

    private static final int RUNS_A_PAGE = 24;

    private final JobsApi jobs;
    private final RunsApi runs;
    private final Guards guards;

    Jobs(@RestClient JobsApi jobs, @RestClient RunsApi runs, Guards guards) {
        this.jobs = jobs;
        this.runs = runs;
        this.guards = guards;
    }

    /// All jobs, the newest first, without their tasks; asked for as they are wanted.
    public Multi<Job> list() {
        return Paging.walk(token -> guards.read(JOBS, () -> jobs.list(null, token)));
    }

    /// The job of this name, without its tasks.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<Job> named(String name) {
        return Paging.walk(token -> guards.read(JOBS, () -> jobs.list(name, token)))
                .filter(job -> name.equals(job.name()))
                .toUni()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(Detail.of("there is no job named " + name)));
    }

    /// A job with all of its tasks.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<Job> job(long jobId) {
        return guards.read(JOBS, () -> jobs.get(jobId, null))
                .chain(job -> rest(job, token -> guards.read(JOBS, () -> jobs.get(jobId, token)))
                        .map(job::withTasks));
    }

    /// Sets up a job. Nothing makes a second one of the same settings the same job: it is asked for once.
    ///
    /// @return the id of the job
    /// @throws InvalidRequest through the `Uni` where the settings make no sense
    public Uni<Long> create(JobSettings settings) {
        return guards.write(JOBS, () -> jobs.create(settings)).map(created -> id(created.jobId()));
    }

    /// Changes a job for its runs from now on. A setting is replaced whole; tasks one by one, by their keys, and also
    /// whole: what a task is not given here it no longer has. Doing it again does nothing more, so it is repeated
    /// until there is an answer.
    ///
    /// @throws NotFound through the `Uni` if there is no such job
    public Uni<Void> update(UpdateJob request) {
        return guards.repeatable(JOBS, () -> jobs.update(request).replaceWith(true))
                .replaceWithVoid();
    }

    /// Deletes a job and its runs. It is asked for once, as a second attempt would be told that there is no such job.
    /// Should the answer get lost, [#job] tells whether it is still there.
    ///
    /// @throws NotFound through the `Uni` if there is no such job
    public Uni<Void> delete(long jobId) {
        return guards.write(JOBS, () -> jobs.delete(new DeleteJob(jobId)).replaceWith(true))
                .replaceWithVoid();
    }

    /// The runs of a choice, newest first, asked for as they are wanted.
    ///
    /// @throws InvalidRequest through the `Multi` where Databricks takes the choice for none
    public Multi<Run> runs(RunFilter filter) {
        return Paging.walk(token -> guards.read(
                JOBS,
                () -> runs.list(
                        filter.jobId(),
                        RUNS_A_PAGE,
                        filter.activeOnly(),
                        filter.completedOnly(),
                        RunFilter.millis(filter.from()),
                        RunFilter.millis(filter.to()),
                        filter.type(),
                        filter.expandTasks(),
                        token)));
    }

    /// The runs of a job that started at or after a time, newest first.
    public Multi<Run> runsSince(long jobId, Instant start) {
        return runs(RunFilter.ofJob(jobId).started(start, null));
    }

    /// The runs of a job that have not ended, newest first.
    public Multi<Run> activeRuns(long jobId) {
        return runs(RunFilter.ofJob(jobId).active());
    }

    /// A run with all of its tasks, the newest attempt of each.
    public Uni<Run> run(long runId) {
        return guards.read(JOBS, () -> runs.get(runId, null))
                .chain(run -> rest(run, token -> guards.read(JOBS, () -> runs.get(runId, token)))
                        .map(run::withTasks));
    }

    /// Starts a run. As the token makes it safe, the request is repeated until there is an answer.
    ///
    /// @return the id of the run, be it one that the same token started before
    public Uni<Long> runNow(RunNow request) {
        return guards.repeatable(JOBS, () -> jobs.runNow(request)).map(started -> id(started.runId()));
    }

    /// Asks a run to stop. Asking twice stops it once.
    public Uni<Void> cancel(long runId) {
        return guards.repeatable(JOBS, () -> runs.cancel(new CancelRun(runId)).replaceWith(true))
                .replaceWithVoid();
    }

    /// Tries tasks of an ended run once more. It carries no token, so it is asked for once. Should the answer get
    /// lost, a second call with the same `latestRepairId` is refused if the first one arrived, so that nothing runs
    /// twice; [#repairs] tells which it was.
    ///
    /// @return the id of the repair, which the next one has to name
    /// @throws NotFound through the `Uni` if there is no such run
    /// @throws InvalidRequest through the `Uni` while the run is at work, or when another repair came first
    public Uni<Long> repair(RepairRun request) {
        return guards.write(JOBS, () -> runs.repair(request)).map(started -> id(started.repairId()));
    }

    /// The stretches of a run, the original first and then each repair; empty where it was never repaired.
    public Uni<List<Repair>> repairs(long runId) {
        return guards.read(JOBS, () -> runs.history(runId, true)).map(history -> Paging.whole(history.repairHistory()));
    }

    /// What a task left behind, or why it failed.
    public Uni<TaskOutput> output(long taskRunId) {
        return guards.read(JOBS, () -> runs.output(taskRunId));
    }

    /// The items of a page that has been read already, and of all that come after it.
    private static <I> Uni<List<I>> rest(Paging.Page<I> first, Function<String, Uni<? extends Paging.Page<I>>> page) {
        return Paging.isLast(first)
                ? Uni.createFrom().item(first.items()).map(Paging::whole)
                : Paging.walk(token -> token == null ? Uni.createFrom().item(first) : page.apply(token))
                        .collect()
                        .asList();
    }

    private static long id(Long given) {
        if (given == null || given <= 0) {
            throw new Unreadable(Detail.of("no id of what was begun"));
        }
        return given;
    }
}
