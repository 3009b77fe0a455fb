package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.lake.ClosedMonths;
import dev.talaan.sandbox.lake.Medallion;
import dev.talaan.sandbox.lake.RowCounts;
import dev.talaan.sandbox.time.SandboxClock;
import dev.talaan.sandbox.time.Tempo;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// The jobs and their runs. Whoever asks sees them as they stand by the clock, with the data of every task that has
/// ended.
public final class Runs {

    private final Failures failures = new Failures();
    private final SandboxClock clock;
    private final Footprint footprint;
    private final Progress progress;
    private final Register register;
    private final Jobs jobs;
    private final Course course;

    public Runs(
            CommitLogs logs,
            RowCounts rows,
            ClosedMonths months,
            Medallion medallion,
            Notebooks notebooks,
            SandboxClock clock,
            Tempo tempo) {
        this.clock = clock;
        this.footprint = new Footprint(logs, rows);
        this.progress = new Progress(new Work(medallion, footprint, failures, notebooks), tempo);
        this.register = new Register(PastRuns.until(clock.now(), months));
        this.jobs = new Jobs(clock.now());
        this.course = new Course(clock, jobs, register, progress);
        footprint.begin(register.newestFirst().reversed(), clock.now());
    }

    List<Run> newestFirst() {
        return course.settled(register::newestFirst);
    }

    Optional<Run> find(long id) {
        return course.settled(() -> register.find(id));
    }

    /// Asks the jobs something, or changes them.
    ///
    /// @param question gets the time as well
    <T> T ofJobs(BiFunction<Jobs, Instant, T> question) {
        return course.settled(() -> question.apply(jobs, clock.now()));
    }

    /// Changes a job; runs that wait may then begin.
    void change(long jobId, ChangedSettings change) {
        course.settled(() -> {
            var job = jobs.find(jobId);
            jobs.change(job, change.of(job.settings()), clock.now());
            course.startQueued(jobId, clock.now());
            return null;
        });
    }

    /// A job goes with all of its runs, also those that are at work.
    void delete(long jobId) {
        course.settled(() -> {
            var job = jobs.find(jobId);
            jobs.delete(job);
            register.forget(job);
            return null;
        });
    }

    /// Starts a run, or queues it, or leaves it out; the same token brings the same run.
    Run call(RunNow asked) {
        return course.settled(() -> {
            var job = jobs.find(asked.jobId());
            var queues = asked.queues().orElse(job.settings().queues());
            return register.called(asked.call().token())
                    .orElseGet(() -> course.begin(job, asked.call(), queues, clock.now()));
        });
    }

    /// Cancels a run; one that has ended stays as it is.
    void cancel(long id) {
        course.settled(() -> {
            var run = known(id);
            register.replace(progress.cancel(run, clock.now()));
            course.startQueued(run.job().id(), clock.now());
            return null;
        });
    }

    /// Tries tasks of a run that has ended once more, as the job defines them now.
    ///
    /// @return the id of the repair
    long repair(RepairRun asked) {
        return course.settled(() -> {
            var run = known(asked.runId());
            var again = asked.tasks(run, jobs.find(run.job().id()));
            var repaired = progress.repair(run.with(run.call().with(asked.jobParameters())), again, clock.now());
            register.replace(repaired);
            return repaired.repairs().getLast().id();
        });
    }

    private Run known(long id) {
        return register.find(id).orElseThrow(() -> ApiError.invalid("Run " + id + " does not exist."));
    }

    /// Adds a run of the pipeline by hand: one that has just ended, or one that is in the midst of its work and stays
    /// so.
    ///
    /// @param task the task that failed or is running; no matter for a success
    /// @return the id of the run
    public long add(YearMonth month, String result, String task, String message) {
        var outcome = switch (result) {
            case "SUCCESS", "FAILED", "RUNNING" -> Result.valueOf(result);
            default -> throw ApiError.invalid("Unknown result " + result + ": SUCCESS, FAILED or RUNNING.");
        };
        Pipeline.check(task);
        return course.settled(() -> {
            var id = register.nextId();
            var job = Pipeline.MONTH_END;
            var start = clock.now().minus(Duration.ofMinutes(30));
            var tasks = new RunPlan(id, month, job).tasks(start, task, outcome, message);
            var run = new Run(id, register.nextNumber(job), job, Call.scheduled(month), start, tasks, List.of());
            register.add(run);
            footprint.add(run);
            return id;
        });
    }

    /// Makes the next attempts at a task fail, in runs that start from now on.
    public void fail(String task, String message, int count) {
        Pipeline.check(task);
        course.settled(() -> {
            failures.add(task, message, clock.now(), count);
            return null;
        });
    }

    public void heal() {
        course.settled(() -> {
            failures.clear();
            return null;
        });
    }

    /// Does what is due by the clock.
    public void settle() {
        course.settled(() -> null);
    }

    /// The runs in a few words, the newest first.
    public List<JsonObject> summaries() {
        return newestFirst().stream().map(CallJson::summary).toList();
    }

    /// When something will be due, [Instant#MAX] while nothing will.
    Instant due() {
        return course.due();
    }
}
