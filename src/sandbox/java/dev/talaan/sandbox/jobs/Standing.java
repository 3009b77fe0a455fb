package dev.talaan.sandbox.jobs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a run stands, seen from the newest attempt at each of its tasks. What counts in the end are the last ones, those
/// on which no other depends.
final class Standing {

    private Standing() {}

    static Result of(List<TaskRun> attempts) {
        var tasks = newest(attempts);
        if (any(tasks, result -> !result.ended())) {
            return active(tasks);
        }
        return Stream.of(Result.OVERDUE, Result.CANCELED, Result.MAXIMUM_CONCURRENT_RUNS_REACHED)
                .filter(worse -> any(tasks, worse::equals))
                .findFirst()
                .orElseGet(() -> ended(tasks));
    }

    private static Result ended(List<TaskRun> tasks) {
        var followed =
                tasks.stream().flatMap(task -> task.task().before().stream()).collect(Collectors.toSet());
        var last = tasks.stream()
                .filter(task -> !followed.contains(task.task().key()))
                .toList();
        if (any(last, Result::isFailure)) {
            return Result.FAILED;
        }
        return any(tasks, Result::isFailure) ? Result.SUCCESS_WITH_FAILURES : Result.SUCCESS;
    }

    private static Result active(List<TaskRun> tasks) {
        if (any(tasks, Result.TERMINATING::equals)) {
            return Result.TERMINATING;
        }
        if (!any(tasks, result -> result != Result.BLOCKED)) {
            return Result.QUEUED;
        }
        var begun = any(tasks, result -> result != Result.BLOCKED && result != Result.PENDING);
        return begun ? Result.RUNNING : Result.PENDING;
    }

    static String message(List<TaskRun> tasks, Settings settings) {
        return switch (of(tasks)) {
            case QUEUED -> "Queued due to reaching maximum concurrent runs of " + settings.mostRuns() + ".";
            case MAXIMUM_CONCURRENT_RUNS_REACHED ->
                "This run was skipped because the limit of " + settings.mostRuns()
                        + " maximum concurrent runs has been reached.";
            case PENDING -> "Waiting for cluster";
            case RUNNING, WAITING -> "In run";
            case TERMINATING -> "Terminating the run";
            case CANCELED -> "Run cancelled.";
            case OVERDUE ->
                "Run was canceled because it exceeded its timeout of "
                        + settings.timeout().toSeconds() + " seconds.";
            case FAILED -> failure(tasks) + ". This caused all downstream tasks to get skipped.";
            case SUCCESS_WITH_FAILURES -> failure(tasks) + ".";
            case SUCCESS, BLOCKED, UPSTREAM_FAILED, EXCLUDED, TIMEDOUT -> "";
        };
    }

    private static String failure(List<TaskRun> tasks) {
        return newest(tasks).stream()
                .filter(task -> task.result() == Result.FAILED || task.result() == Result.TIMEDOUT)
                .map(task -> "Task " + task.task().key() + " failed with message: " + task.message())
                .findFirst()
                .orElse("Tasks failed");
    }

    static List<TaskRun> newest(List<TaskRun> attempts) {
        var newest = new LinkedHashMap<String, TaskRun>();
        attempts.forEach(task -> newest.put(task.task().key(), task));
        return List.copyOf(newest.values());
    }

    private static boolean any(List<TaskRun> tasks, Predicate<Result> condition) {
        return tasks.stream().map(TaskRun::result).anyMatch(condition);
    }
}
