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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The runs of the jobs. Whoever asks sees them as they stand by the clock, with the data of every task that has ended.
public final class Runs {

    private final ReentrantLock lock = new ReentrantLock();
    private final Failures failures = new Failures();
    private final SandboxClock clock;
    private final Footprint footprint;
    private final Progress progress;
    private final Register register;
    private volatile Instant due = Instant.MAX;

    public Runs(
            CommitLogs logs,
            RowCounts rows,
            ClosedMonths months,
            Medallion medallion,
            SandboxClock clock,
            Tempo tempo) {
        this.clock = clock;
        this.footprint = new Footprint(logs, rows);
        this.progress = new Progress(new Work(medallion, footprint, failures), tempo);
        this.register = new Register(PastRuns.until(clock.now(), months));
        footprint.begin(register.newestFirst().reversed(), clock.now());
    }

    List<Run> newestFirst() {
        return settled(register::newestFirst);
    }

    Optional<Run> find(long id) {
        return settled(() -> register.find(id));
    }

    /// Starts a run, or queues it, or leaves it out; the same token brings the same run.
    Run call(RunNow asked) {
        return settled(() -> register.called(asked.call().token()).orElseGet(() -> begin(asked)));
    }

    private Run begin(RunNow asked) {
        var job = asked.job();
        var at = clock.now();
        var run = Run.called(register.nextId(), register.nextNumber(job), job, asked.call(), at);
        if (!register.busy(job)) {
            run = progress.begin(run, at);
        } else if (!asked.queues()) {
            run = progress.skip(run, at);
        }
        register.add(run);
        return run;
    }

    /// Cancels a run; one that has ended stays as it is.
    void cancel(long id) {
        settled(() -> {
            var run = register.find(id).orElseThrow(() -> ApiError.invalid("Run " + id + " does not exist."));
            var at = clock.now();
            register.replace(progress.cancel(run, at));
            startQueued(run.job(), at);
            return null;
        });
    }

    /// Adds a run by hand: one that has just ended, or one that is in the midst of its work and stays so.
    ///
    /// @param task the task that failed or is running; no matter for a success
    /// @return the id of the run
    public long add(YearMonth month, String result, String task, String message) {
        var outcome = switch (result) {
            case "SUCCESS", "FAILED", "RUNNING" -> Result.valueOf(result);
            default -> throw ApiError.invalid("Unknown result " + result + ": SUCCESS, FAILED or RUNNING.");
        };
        Pipeline.check(task);
        return settled(() -> {
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
        settled(() -> {
            failures.add(task, message, clock.now(), count);
            return null;
        });
    }

    public void heal() {
        settled(() -> {
            failures.clear();
            return null;
        });
    }

    /// Does what is due by the clock.
    public void settle() {
        settled(() -> null);
    }

    /// The runs in a few words, the newest first.
    public List<JsonObject> summaries() {
        return newestFirst().stream().map(CallJson::summary).toList();
    }

    /// When something will be due, [Instant#MAX] while nothing will.
    Instant due() {
        return due;
    }

    private <T> T settled(Supplier<T> operation) {
        lock.lock();
        try {
            for (var run = register.due(clock.now()); run.isPresent(); run = register.due(clock.now())) {
                var at = run.get().next().due();
                register.replace(progress.next(run.get()));
                startQueued(run.get().job(), at);
            }
            return operation.get();
        } finally {
            due = register.due();
            lock.unlock();
            clock.nudge();
        }
    }

    private void startQueued(JobDefinition job, Instant at) {
        if (!register.busy(job)) {
            register.firstQueued(job).ifPresent(run -> register.replace(progress.begin(run, at)));
        }
    }
}
