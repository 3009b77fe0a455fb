package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A repair as it was asked for.
///
/// @param latest the id of the repair before it, if the caller knows of one
record RepairRun(
        long runId,
        List<String> named,
        boolean allFailed,
        boolean dependents,
        Optional<Long> latest,
        Map<String, String> jobParameters) {

    static RepairRun read(Fields fields) {
        return new RepairRun(
                fields.requiredNumber("run_id"),
                fields.strings("rerun_tasks"),
                fields.flag("rerun_all_failed_tasks").orElse(false),
                fields.flag("rerun_dependent_tasks").orElse(false),
                fields.number("latest_repair_id"),
                fields.texts("job_parameters"));
    }

    /// The tasks that run again, each after those that it depends on.
    ///
    /// @param job as it is now; what it no longer has runs as it was
    /// @throws ApiError 400 where it cannot be done
    List<TaskDefinition> tasks(Run run, JobDefinition job) {
        if (!run.result().ended()) {
            throw new ApiError(400, "INVALID_STATE", "Run " + runId + " is still in progress and cannot be repaired.");
        }
        checkLatest(run);
        var keys = chosen(run);
        if (dependents) {
            run.job().tasks().stream()
                    .filter(task -> task.before().stream().anyMatch(keys::contains))
                    .forEach(task -> keys.add(task.key()));
        }
        return run.job().tasks().stream()
                .filter(task -> keys.contains(task.key()))
                .map(task -> today(task, job))
                .toList();
    }

    private void checkLatest(Run run) {
        var known = run.repairs().isEmpty()
                ? Optional.<Long>empty()
                : Optional.of(run.repairs().getLast().id());
        if (known.isPresent() && latest.isEmpty()) {
            throw ApiError.invalid("The latest repair ID needs to be provided in order to create a new repair");
        }
        if (!known.equals(latest)) {
            throw ApiError.invalid(
                    "The latest repair ID " + latest.orElseThrow() + " is not that of run " + runId + ".");
        }
    }

    private Set<String> chosen(Run run) {
        if (allFailed == !named.isEmpty()) {
            throw ApiError.invalid(
                    allFailed
                            ? "Only one of rerun_tasks or rerun_all_failed_tasks can be used."
                            : "One of rerun_tasks or rerun_all_failed_tasks must be specified.");
        }
        var keys = new HashSet<String>();
        run.latest().stream()
                .filter(task ->
                        allFailed ? isFailed(task) : named.contains(task.task().key()))
                .forEach(task -> keys.add(task.task().key()));
        if (keys.isEmpty() || !allFailed && !keys.containsAll(named)) {
            throw ApiError.invalid(
                    allFailed
                            ? "Run " + runId + " has no failed tasks."
                            : "Run " + runId + " lacks a task of " + named + ".");
        }
        return keys;
    }

    private static boolean isFailed(TaskRun task) {
        return task.result() != Result.SUCCESS && task.result() != Result.EXCLUDED;
    }

    private static TaskDefinition today(TaskDefinition task, JobDefinition job) {
        return job.tasks().stream()
                .filter(now -> now.key().equals(task.key()))
                .findFirst()
                .orElse(task);
    }
}
