package dev.talaan.sandbox.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// Lays out in time the tasks of a run that lies in the past, or that stands still. The durations differ from month to
/// month, but a month always has the same.
record RunPlan(long runId, YearMonth month, JobDefinition job) {

    /// @param turn the task at which something else than success happens, or no task's key
    /// @param result what happens there; the tasks after it wait or are skipped
    List<TaskRun> tasks(Instant start, String turn, Result result, String message) {
        return attempts(job.tasks(), 0, start, turn, result, message);
    }

    /// A repair runs the failed task and those after it once more.
    Repair repair(Instant start, String from) {
        var keys = job.tasks().stream().map(TaskDefinition::key).toList();
        var again = job.tasks().subList(keys.indexOf(from), keys.size());
        return new Repair(runId * 1000 + 1, attempts(again, 1, start, "", Result.SUCCESS, ""));
    }

    private List<TaskRun> attempts(
            List<TaskDefinition> tasks, int attempt, Instant start, String turn, Result result, String message) {
        var runs = new ArrayList<TaskRun>();
        var at = start;
        var before = Result.SUCCESS;
        for (var task : tasks) {
            var now = before != Result.SUCCESS ? after(before) : task.key().equals(turn) ? result : Result.SUCCESS;
            var setup = now == Result.SUCCESS || now == Result.FAILED
                    ? Duration.ofSeconds(35 + spread(task, 40))
                    : Duration.ZERO;
            var works = now == Result.UPSTREAM_FAILED ? Duration.ZERO : duration(task);
            var end = now.ended() ? at.plus(setup).plus(works) : null;
            runs.add(new TaskRun(
                    TaskRun.id(runId, job, task, attempt),
                    task,
                    attempt,
                    now == Result.BLOCKED ? Instant.EPOCH : at,
                    setup,
                    end,
                    now,
                    now == Result.FAILED ? message : "",
                    Instant.MAX));
            at = end == null ? at : end;
            before = now;
        }
        return runs;
    }

    private static Result after(Result before) {
        return before.ended() ? Result.UPSTREAM_FAILED : Result.BLOCKED;
    }

    private Duration duration(TaskDefinition task) {
        return Duration.ofSeconds(task.usualMinutes() * 50L + spread(task, task.usualMinutes() * 20));
    }

    private int spread(TaskDefinition task, int bound) {
        return Math.floorMod(
                (month.getYear() * 12 + month.getMonthValue()) * 7919
                        + task.key().hashCode(),
                bound);
    }
}
