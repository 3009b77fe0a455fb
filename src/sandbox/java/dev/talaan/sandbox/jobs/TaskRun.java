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

    static TaskRun blocked(long runId, JobDefinition job, TaskDefinition task, int attempt) {
        return new TaskRun(
                id(runId, job, task, attempt),
                task,
                attempt,
                Instant.EPOCH,
                Duration.ZERO,
                null,
                Result.BLOCKED,
                "",
                Instant.MAX);
    }

    /// No two attempts of any two runs have the same.
    ///
    /// @param job as it was when the run was called
    static long id(long runId, JobDefinition job, TaskDefinition task, int attempt) {
        var keys = job.tasks().stream().map(TaskDefinition::key).toList();
        var place = (long) keys.size() * attempt + keys.indexOf(task.key()) + 1;
        return place < 10 ? runId * 10 + place : runId * 1_000_000 + place;
    }

    /// The next attempt, which starts after the pause that the task's definition asks for.
    TaskRun retry(long newId, Instant at) {
        var from = at.plus(task.retries().pause());
        return new TaskRun(newId, task, attempt + 1, Instant.EPOCH, Duration.ZERO, null, Result.WAITING, "", from);
    }

    boolean isAtWork() {
        return result == Result.PENDING || result == Result.RUNNING;
    }

    /// Whether it has had as long as an attempt may take.
    boolean late(Instant at) {
        return !task.timeout().isZero() && !at.isBefore(start.plus(task.timeout()));
    }

    /// The earlier of a moment and the one at which an attempt that began at a given time is too late.
    private Instant inTime(Instant began, Instant at) {
        var latest = began.plus(task.timeout());
        return task.timeout().isZero() || at.isBefore(latest) ? at : latest;
    }

    TaskRun starts(Instant at, Duration takes) {
        return new TaskRun(id, task, attempt, at, takes, null, Result.PENDING, "", inTime(at, at.plus(takes)));
    }

    TaskRun works(Instant until) {
        return new TaskRun(id, task, attempt, start, setup, null, Result.RUNNING, "", inTime(start, until));
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
