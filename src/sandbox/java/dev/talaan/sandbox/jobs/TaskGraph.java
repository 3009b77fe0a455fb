package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.jobs.TaskDefinition.Dependency;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How the tasks of a job hang together.
final class TaskGraph {

    private TaskGraph() {}

    /// Each task after those that it depends on.
    ///
    /// @throws ApiError 400 where they depend on themselves or on what is not there
    static List<TaskDefinition> sorted(List<TaskDefinition> tasks) {
        var byKey = tasks.stream().collect(Collectors.toMap(TaskDefinition::key, Function.identity()));
        tasks.forEach(task -> task.dependsOn().forEach(dependency -> check(task, dependency, byKey)));
        var sorted = new LinkedHashMap<String, TaskDefinition>();
        var left = new ArrayList<>(tasks);
        while (!left.isEmpty()) {
            var ready = left.stream()
                    .filter(task -> sorted.keySet().containsAll(task.before()))
                    .toList();
            if (ready.isEmpty()) {
                throw ApiError.invalid("Invalid dependency graph, tasks '"
                        + left.stream().map(TaskDefinition::key).collect(Collectors.joining("', '"))
                        + "' depend on each other.");
            }
            ready.forEach(task -> sorted.put(task.key(), task));
            left.removeAll(ready);
        }
        return List.copyOf(sorted.values());
    }

    private static void check(TaskDefinition task, Dependency dependency, Map<String, TaskDefinition> byKey) {
        if (dependency.key().equals(task.key())) {
            throw ApiError.invalid("Invalid dependency graph, task '" + task.key() + "' can not reference itself.");
        }
        var before = byKey.get(dependency.key());
        if (before == null) {
            throw ApiError.invalid("Invalid dependency graph, task '" + task.key() + "' depends on unknown task '"
                    + dependency.key() + "'.");
        }
        dependency.outcome().ifPresent(outcome -> {
            if (before.condition().isEmpty()) {
                throw ApiError.invalid("Task '" + task.key() + "' names an outcome of task '" + before.key()
                        + "', which is no condition_task.");
            }
            if (!outcome.equals("true") && !outcome.equals("false")) {
                throw ApiError.invalid("Invalid outcome: " + outcome + ". It must be true or false.");
            }
        });
    }
}
