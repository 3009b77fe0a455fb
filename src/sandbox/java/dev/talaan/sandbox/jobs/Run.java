package dev.talaan.sandbox.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A run of the month-end pipeline.
///
/// @param number which run of its job it is
/// @param month the month that it was run for
/// @param original the first attempts
record Run(long id, long number, JobDefinition job, YearMonth month, List<TaskRun> original, List<Repair> repairs) {

    Instant start() {
        return original.getFirst().start();
    }

    /// The end of its last task, null while one has not ended.
    Instant end() {
        return end(latest());
    }

    Result result() {
        return result(latest());
    }

    String message() {
        return message(latest());
    }

    /// The newest attempt at each task.
    List<TaskRun> latest() {
        var newest = new LinkedHashMap<String, TaskRun>();
        attempts().forEach(task -> newest.put(task.task().key(), task));
        return List.copyOf(newest.values());
    }

    List<TaskRun> attempts() {
        var all = new ArrayList<>(original);
        repairs.forEach(repair -> all.addAll(repair.tasks()));
        return all;
    }

    /// The time that it took with all of its repairs, without the time between them; nought while it has not ended.
    Duration took() {
        return result().ended()
                ? Stream.concat(Stream.of(original), repairs.stream().map(Repair::tasks))
                        .map(tasks -> Duration.between(tasks.getFirst().start(), end(tasks)))
                        .reduce(Duration.ZERO, Duration::plus)
                : Duration.ZERO;
    }

    static Instant end(List<TaskRun> tasks) {
        return result(tasks).ended()
                ? tasks.stream()
                        .map(TaskRun::end)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElseThrow()
                : null;
    }

    static Result result(List<TaskRun> tasks) {
        if (tasks.stream().anyMatch(task -> !task.result().ended())) {
            return Result.RUNNING;
        }
        return tasks.stream().allMatch(task -> task.result() == Result.SUCCESS) ? Result.SUCCESS : Result.FAILED;
    }

    static String message(List<TaskRun> tasks) {
        return tasks.stream()
                .filter(task -> task.result() == Result.FAILED)
                .map(task -> "Task " + task.task().key() + " failed with message: " + task.message()
                        + ". This caused all downstream tasks to get skipped.")
                .findFirst()
                .orElse(result(tasks) == Result.RUNNING ? "In run" : "");
    }
}
