package dev.talaan.databricks.jobs;

import static dev.talaan.databricks.transport.Group.JOBS;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.transport.Guards;
import dev.talaan.databricks.transport.Paging;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
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

    /// The job of this name.
    ///
    /// @throws NotFound through the `Uni` if there is none
    public Uni<Job> named(String name) {
        return Paging.walk(token -> guards.read(JOBS, () -> jobs.list(name, token)))
                .filter(job ->
                        job.settings() != null && name.equals(job.settings().name()))
                .toUni()
                .onItem()
                .ifNull()
                .failWith(() -> new NotFound(Detail.of("there is no job named " + name)));
    }

    /// The runs of a job that started at or after a time, newest first, asked for as they are wanted.
    public Multi<Run> runsSince(long jobId, Instant start) {
        return Paging.walk(
                token -> guards.read(JOBS, () -> runs.list(jobId, RUNS_A_PAGE, false, start.toEpochMilli(), token)));
    }

    /// The runs of a job that have not ended, newest first.
    public Multi<Run> activeRuns(long jobId) {
        return Paging.walk(token -> guards.read(JOBS, () -> runs.list(jobId, RUNS_A_PAGE, true, null, token)));
    }

    /// A run with all of its tasks, the newest attempt of each.
    public Uni<Run> run(long runId) {
        return guards.read(JOBS, () -> runs.get(runId, null))
                .chain(run -> tasksAfter(run).collect().asList().map(rest -> withTasks(run, rest)));
    }

    /// Starts a run. As the token makes it safe, the request is repeated until there is an answer.
    ///
    /// @return the id of the run, be it one that the same token started before
    public Uni<Long> runNow(RunNow request) {
        return guards.repeatable(JOBS, () -> jobs.runNow(request)).map(StartedRun::runId);
    }

    /// Asks a run to stop. Asking twice stops it once.
    public Uni<Void> cancel(long runId) {
        return guards.repeatable(JOBS, () -> runs.cancel(new CancelRun(runId)).replaceWith(true))
                .replaceWithVoid();
    }

    /// What a task left behind, or why it failed.
    public Uni<TaskOutput> output(long taskRunId) {
        return guards.read(JOBS, () -> runs.output(taskRunId));
    }

    private Multi<Task> tasksAfter(Run run) {
        return run.nextPageToken() == null || run.nextPageToken().isEmpty()
                ? Multi.createFrom().empty()
                : Paging.walk(token ->
                        guards.read(JOBS, () -> runs.get(run.runId(), token == null ? run.nextPageToken() : token)));
    }

    private static Run withTasks(Run run, List<Task> rest) {
        var tasks = new LinkedHashMap<String, Task>();
        Stream.concat(run.tasks() == null ? Stream.empty() : run.tasks().stream(), rest.stream())
                .forEach(task ->
                        tasks.merge(task.taskKey(), task, (a, b) -> a.attemptNumber() > b.attemptNumber() ? a : b));
        return new Run(
                run.jobId(),
                run.runId(),
                run.startTime(),
                run.endTime(),
                run.status(),
                run.state(),
                run.trigger(),
                run.runPageUrl(),
                run.jobParameters(),
                List.copyOf(tasks.values()),
                null);
    }
}
