package dev.talaan.sandbox.jobs;

import java.time.Duration;
import java.time.Instant;

/// One attempt at a task.
///
/// @param attempt counts from nought
/// @param start the epoch while it has not started
/// @param setup the part of its time that goes into starting
/// @param end null while it has not ended
/// @param message what a failed one says, else empty
/// @param due when it changes next by itself, [Instant#MAX] for never
record TaskRun(
        long id,
        TaskDefinition task,
        int attempt,
        Instant start,
        Duration setup,
        Instant end,
        Result result,
        String message,
        Instant due) {

    static TaskRun blocked(long runId, JobDefinition job, TaskDefinition task) {
        return new TaskRun(
                id(runId, job, task, 0), task, 0, Instant.EPOCH, Duration.ZERO, null, Result.BLOCKED, "", Instant.MAX);
    }

    static long id(long runId, JobDefinition job, TaskDefinition task, int attempt) {
        return runId * 10 + (long) job.tasks().size() * attempt + job.tasks().indexOf(task) + 1;
    }

    /// The next attempt, which starts after the pause that the task's definition asks for.
    TaskRun retry(long newId, Instant at) {
        var from = at.plus(task.retries().pause());
        return new TaskRun(newId, task, attempt + 1, Instant.EPOCH, Duration.ZERO, null, Result.WAITING, "", from);
    }

    TaskRun starts(Instant at, Duration takes) {
        return new TaskRun(id, task, attempt, at, takes, null, Result.PENDING, "", at.plus(takes));
    }

    TaskRun works(Instant until) {
        return new TaskRun(id, task, attempt, start, setup, null, Result.RUNNING, "", until);
    }

    TaskRun terminates(Instant until) {
        var started = result == Result.PENDING ? Duration.between(start, until) : setup;
        return new TaskRun(id, task, attempt, start, started, null, Result.TERMINATING, "", until);
    }

    /// One that never started has its end for a start.
    TaskRun ends(Instant at, Result how, String words) {
        var from = start.equals(Instant.EPOCH) ? at : start;
        var lasted = Duration.between(from, at);
        var started = setup.compareTo(lasted) < 0 ? setup : lasted;
        return new TaskRun(id, task, attempt, from, started, at, how, words, Instant.MAX);
    }
}
