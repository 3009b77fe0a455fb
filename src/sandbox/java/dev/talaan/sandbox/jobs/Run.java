package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// A run of a job, as it stands.
///
/// @param number which run of its job it is
/// @param start when it was called, which for a queued run lies before its first task's start
/// @param original the attempts before any repair
record Run(
        long id,
        long number,
        JobDefinition job,
        Call call,
        Instant start,
        List<TaskRun> original,
        List<Repair> repairs) {

    /// One that has done nothing yet.
    static Run called(long id, long number, JobDefinition job, Call call, Instant at) {
        var tasks =
                job.tasks().stream().map(task -> TaskRun.blocked(id, job, task)).toList();
        return new Run(id, number, job, call, at, tasks, List.of());
    }

    /// The month that it is for.
    ///
    /// @throws java.time.DateTimeException when it was called without one
    YearMonth month() {
        return YearMonth.parse(call.value(Pipeline.MONTH));
    }

    /// When its first task started; the epoch while it waits in the queue.
    Instant began() {
        return original.getFirst().start();
    }

    /// The end of its last task, null while one has not ended.
    Instant end() {
        return end(latest());
    }

    Result result() {
        return Standing.of(latest());
    }

    String message() {
        return Standing.message(latest());
    }

    /// The task that changes next by itself.
    TaskRun next() {
        return latest().stream().min(Comparator.comparing(TaskRun::due)).orElseThrow();
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

    /// With another state of one of its attempts, or with one more attempt.
    Run with(TaskRun changed) {
        var tasks = new ArrayList<>(original);
        tasks.replaceAll(task -> task.id() == changed.id() ? changed : task);
        if (!tasks.contains(changed)) {
            tasks.add(changed);
        }
        return new Run(id, number, job, call, start, List.copyOf(tasks), repairs);
    }

    static Instant end(List<TaskRun> tasks) {
        return Standing.of(tasks).ended()
                ? tasks.stream()
                        .map(TaskRun::end)
                        .filter(Objects::nonNull)
                        .max(Instant::compareTo)
                        .orElseThrow()
                : null;
    }
}
