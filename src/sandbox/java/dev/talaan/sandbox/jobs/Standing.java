package dev.talaan.sandbox.jobs;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// How a run stands, seen from the newest attempts at its tasks.
final class Standing {

    private Standing() {}

    static Result of(List<TaskRun> tasks) {
        if (any(tasks, result -> !result.ended())) {
            return active(tasks);
        }
        return Stream.of(Result.CANCELED, Result.MAXIMUM_CONCURRENT_RUNS_REACHED, Result.FAILED)
                .filter(worse -> any(tasks, worse::equals))
                .findFirst()
                .orElse(Result.SUCCESS);
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

    static String message(List<TaskRun> tasks) {
        return switch (of(tasks)) {
            case QUEUED ->
                "Queued due to reaching maximum concurrent runs of " + JobDefinition.MAX_CONCURRENT_RUNS + ".";
            case MAXIMUM_CONCURRENT_RUNS_REACHED ->
                "This run was skipped because the limit of " + JobDefinition.MAX_CONCURRENT_RUNS
                        + " maximum concurrent runs has been reached.";
            case PENDING -> "Waiting for cluster";
            case RUNNING, WAITING -> "In run";
            case TERMINATING -> "Terminating the run";
            case CANCELED -> "Run cancelled.";
            case FAILED -> failure(tasks);
            case SUCCESS, BLOCKED, UPSTREAM_FAILED -> "";
        };
    }

    private static String failure(List<TaskRun> tasks) {
        return tasks.stream()
                .filter(task -> task.result() == Result.FAILED)
                .map(task -> "Task " + task.task().key() + " failed with message: " + task.message()
                        + ". This caused all downstream tasks to get skipped.")
                .findFirst()
                .orElse("");
    }

    private static boolean any(List<TaskRun> tasks, Predicate<Result> condition) {
        return tasks.stream().map(TaskRun::result).anyMatch(condition);
    }
}
