package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.time.Tempo;
import java.time.Instant;

/// What becomes of a run from one moment to the next.
final class Progress {

    private final Work work;
    private final Tempo tempo;

    Progress(Work work, Tempo tempo) {
        this.work = work;
        this.tempo = tempo;
    }

    /// Starts the tasks that depend on nothing.
    Run begin(Run run, Instant at) {
        return follow(run, at);
    }

    /// Leaves it out, because another one is at work.
    Run skip(Run run, Instant at) {
        return end(run, at, Result.MAXIMUM_CONCURRENT_RUNS_REACHED);
    }

    /// What is at work needs a moment to end; what waits is over at once.
    Run cancel(Run run, Instant at) {
        var canceled = run;
        for (var task : run.latest()) {
            var working = task.result() == Result.PENDING || task.result() == Result.RUNNING;
            if (working) {
                canceled = canceled.with(task.terminates(at.plus(tempo.pace().taskSetup())));
            }
        }
        return end(canceled, at, Result.CANCELED);
    }

    private static Run end(Run run, Instant at, Result how) {
        var ended = run;
        for (var task : run.latest()) {
            if (task.result() == Result.BLOCKED || task.result() == Result.WAITING) {
                ended = ended.with(task.ends(at, how, ""));
            }
        }
        return ended;
    }

    /// The run after its next change, at the moment when that was due.
    Run next(Run run) {
        var task = run.next();
        var at = task.due();
        return switch (task.result()) {
            case WAITING -> run.with(starts(task, at));
            case PENDING -> run.with(task.works(at.plus(tempo.pace().taskWork())));
            case RUNNING -> finish(run, task, at);
            case TERMINATING -> run.with(task.ends(at, Result.CANCELED, ""));
            case BLOCKED, QUEUED, SUCCESS, FAILED, UPSTREAM_FAILED, CANCELED, MAXIMUM_CONCURRENT_RUNS_REACHED ->
                throw new IllegalStateException("Nothing is due: " + task);
        };
    }

    private Run finish(Run run, TaskRun task, Instant at) {
        var failure = work.done(run, task);
        if (failure.isEmpty()) {
            return follow(run.with(task.ends(at, Result.SUCCESS, "")), at);
        }
        var failed = run.with(task.ends(at, Result.FAILED, failure.get()));
        if (task.attempt() < task.task().retries().most()) {
            var id = TaskRun.id(run.id(), run.job(), task.task(), task.attempt() + 1);
            return failed.with(task.retry(id, at));
        }
        return follow(failed, at);
    }

    /// Lets go, or gives up, what was blocked. The tasks stand in the order of their dependencies.
    private Run follow(Run run, Instant at) {
        var followed = run;
        for (var task : run.latest()) {
            if (task.result() == Result.BLOCKED) {
                followed = followed.with(unblocked(followed, task, at));
            }
        }
        return followed;
    }

    private TaskRun unblocked(Run run, TaskRun task, Instant at) {
        var before = run.latest().stream()
                .filter(other -> task.task().dependsOn().contains(other.task().key()))
                .map(TaskRun::result)
                .toList();
        if (before.stream().allMatch(Result.SUCCESS::equals)) {
            return starts(task, at);
        }
        var hopeless = before.stream().anyMatch(result -> result.ended() && result != Result.SUCCESS);
        return hopeless ? task.ends(at, Result.UPSTREAM_FAILED, "") : task;
    }

    private TaskRun starts(TaskRun task, Instant at) {
        return task.starts(at, tempo.pace().taskSetup());
    }
}
