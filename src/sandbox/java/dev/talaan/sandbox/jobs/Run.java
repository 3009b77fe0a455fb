package dev.talaan.sandbox.jobs;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

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
        var tasks = job.tasks().stream()
                .map(task -> TaskRun.blocked(id, job, task, 0))
                .toList();
        return new Run(id, number, job, call, at, tasks, List.of());
    }

    /// The month that it is for.
    ///
    /// @throws java.time.DateTimeException when it was called without one
    YearMonth month() {
        return YearMonth.parse(value(Pipeline.MONTH));
    }

    /// What the run has under the name: what it was called with, else the job's default, else nothing.
    String value(String name) {
        return call.value(name).orElse(job.settings().parameters().getOrDefault(name, ""));
    }

    /// What the notebook of one of its tasks reads under the name.
    String value(String name, TaskDefinition task) {
        return call.value(name)
                .or(() -> Optional.ofNullable(job.settings().parameters().get(name)))
                .orElse(String.valueOf(task.baseParameters().getOrDefault(name, "")));
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
        return Standing.message(latest(), job.settings());
    }

    /// When it changes next by itself, [Instant#MAX] for never.
    Instant due() {
        var task = next().due();
        var deadline = deadline();
        return deadline.isBefore(task) ? deadline : task;
    }

    /// When it is stopped for taking too long, [Instant#MAX] for never. A repair has as long again.
    Instant deadline() {
        var timeout = job.settings().timeout();
        return timeout.isZero() || result().ended()
                ? Instant.MAX
                : stretch().stream()
                        .map(TaskRun::start)
                        .filter(Instant.EPOCH::isBefore)
                        .min(Instant::compareTo)
                        .map(began -> began.plus(timeout))
                        .orElse(Instant.MAX);
    }

    /// How often a task has been tried since the run was called, or repaired last.
    long tries(TaskDefinition task) {
        return stretch().stream()
                .filter(attempt -> attempt.task().key().equals(task.key()))
                .count();
    }

    /// How often a task has been tried in all, which is the number of its next attempt.
    int attemptsAt(TaskDefinition task) {
        return (int) attempts().stream()
                .filter(attempt -> attempt.task().key().equals(task.key()))
                .count();
    }

    private List<TaskRun> stretch() {
        return repairs.isEmpty() ? original : repairs.getLast().tasks();
    }

    /// The task that changes next by itself.
    TaskRun next() {
        return latest().stream().min(Comparator.comparing(TaskRun::due)).orElseThrow();
    }

    /// The newest attempt at each task.
    List<TaskRun> latest() {
        return Standing.newest(attempts());
    }

    List<TaskRun> attempts() {
        var all = new ArrayList<>(original);
        repairs.forEach(repair -> all.addAll(repair.tasks()));
        return all;
    }

    /// With another state of one of its attempts, or with one more attempt.
    Run with(TaskRun changed) {
        if (repairs.isEmpty()) {
            return new Run(id, number, job, call, start, put(original, changed), repairs);
        }
        var last = repairs.getLast();
        var others = repairs.subList(0, repairs.size() - 1);
        return new Run(id, number, job, call, start, original, others).with(last.with(put(last.tasks(), changed)));
    }

    Run with(Repair repair) {
        var more = new ArrayList<>(repairs);
        more.add(repair);
        return new Run(id, number, job, call, start, original, List.copyOf(more));
    }

    Run with(Call other) {
        return new Run(id, number, job, other, start, original, repairs);
    }

    private static List<TaskRun> put(List<TaskRun> tasks, TaskRun changed) {
        var all = new ArrayList<>(tasks);
        all.replaceAll(task -> task.id() == changed.id() ? changed : task);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        return List.copyOf(all);
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
