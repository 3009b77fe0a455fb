package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.time.Tempo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

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

    /// Tries tasks once more.
    ///
    /// @param again as the job defines them now
    Run repair(Run run, List<TaskDefinition> again, Instant at) {
        var attempts = again.stream()
                .map(task -> TaskRun.blocked(run.id(), run.job(), task, run.attemptsAt(task)))
                .toList();
        return follow(run.with(new Repair(run.id() * 1_000 + run.repairs().size() + 1, attempts)), at);
    }

    /// Leaves it out, because another one is at work.
    Run skip(Run run, Instant at) {
        return end(run, at, Result.MAXIMUM_CONCURRENT_RUNS_REACHED);
    }

    /// What is at work needs a moment to end; what waits is over at once.
    Run cancel(Run run, Instant at) {
        var canceled = run;
        for (var task : run.latest()) {
            if (task.isAtWork()) {
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
        var at = run.due();
        if (at.isBefore(task.due())) {
            return stop(run, at);
        }
        return switch (task.result()) {
            case WAITING -> run.with(starts(task, at));
            case PENDING -> task.late(at) ? late(run, task, at) : run.with(works(task, at));
            case RUNNING -> task.late(at) ? late(run, task, at) : finish(run, task, at);
            case TERMINATING -> run.with(task.ends(at, Result.CANCELED, ""));
            case BLOCKED, QUEUED -> throw nothingDue(task);
            case SUCCESS, SUCCESS_WITH_FAILURES, FAILED, UPSTREAM_FAILED, EXCLUDED -> throw nothingDue(task);
            case TIMEDOUT, OVERDUE, CANCELED, MAXIMUM_CONCURRENT_RUNS_REACHED -> throw nothingDue(task);
        };
    }

    private static IllegalStateException nothingDue(TaskRun task) {
        return new IllegalStateException("Nothing is due: " + task);
    }

    /// The run has taken too long.
    private static Run stop(Run run, Instant at) {
        var stopped = run;
        for (var task : run.latest()) {
            if (!task.result().ended()) {
                stopped = stopped.with(task.ends(at, task.isAtWork() ? Result.OVERDUE : Result.CANCELED, ""));
            }
        }
        return stopped;
    }

    private Run late(Run run, TaskRun task, Instant at) {
        var words = "Timed out after " + task.task().timeout().toSeconds() + " seconds";
        var ended = task.ends(at, Result.TIMEDOUT, words);
        return failed(run, ended, task.task().retries().whenLate(), at);
    }

    private Run finish(Run run, TaskRun task, Instant at) {
        var failure = work.done(run, task);
        return failure.isEmpty()
                ? follow(run.with(task.ends(at, Result.SUCCESS, "")), at)
                : failed(run, task.ends(at, Result.FAILED, failure.get()), true, at);
    }

    private Run failed(Run run, TaskRun task, boolean mayRetry, Instant at) {
        var failed = run.with(task);
        if (mayRetry && failed.tries(task.task()) <= task.task().retries().most()) {
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
                followed = followed.with(unblocked(followed, task, at).orElse(task));
            }
        }
        return followed;
    }

    private Optional<TaskRun> unblocked(Run run, TaskRun task, Instant at) {
        var then = task.task().runIf().next(Conditions.before(run, task.task()));
        if (then == Result.BLOCKED) {
            return Optional.empty();
        }
        return Optional.of(then == Result.PENDING ? starts(task, at) : task.ends(at, then, ""));
    }

    private TaskRun starts(TaskRun task, Instant at) {
        return task.starts(at, tempo.pace().taskSetup());
    }

    private TaskRun works(TaskRun task, Instant at) {
        return task.works(at.plus(tempo.pace().taskWork()));
    }
}
