package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.jobs.TaskDefinition.Dependency;
import java.util.List;
import java.util.Optional;

/// What came of the tasks on which others depend.
final class Conditions {

    private Conditions() {}

    /// How they stand, seen from a task that waits for them. A condition that came out otherwise than the task wants it
    /// counts as left out.
    static List<Result> before(Run run, TaskDefinition task) {
        return task.dependsOn().stream()
                .map(dependency -> result(run, dependency))
                .toList();
    }

    /// What a condition came to; empty where it has not succeeded yet.
    static Optional<String> outcome(Run run, TaskDefinition task) {
        var known = run.latest().stream()
                .anyMatch(attempt -> attempt.task().key().equals(task.key()) && attempt.result() == Result.SUCCESS);
        return known ? task.condition().map(condition -> condition.outcome(run::value)) : Optional.empty();
    }

    private static Result result(Run run, Dependency dependency) {
        var before = run.latest().stream()
                .filter(attempt -> attempt.task().key().equals(dependency.key()))
                .findFirst()
                .orElseThrow();
        var otherwise = before.result() == Result.SUCCESS
                && dependency.outcome().isPresent()
                && !dependency.outcome().equals(outcome(run, before.task()));
        return otherwise ? Result.EXCLUDED : before.result();
    }
}
