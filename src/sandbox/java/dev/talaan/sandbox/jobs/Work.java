package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.lake.Medallion;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;

/// What the tasks' notebooks do: each writes its tables for the run's month, and commits.
final class Work {

    private final Medallion medallion;
    private final Footprint footprint;
    private final Failures failures;
    private final Notebooks notebooks;

    Work(Medallion medallion, Footprint footprint, Failures failures, Notebooks notebooks) {
        this.notebooks = notebooks;
        this.medallion = medallion;
        this.footprint = footprint;
        this.failures = failures;
    }

    /// Does the work of a task that comes to its end.
    ///
    /// @return why it failed, in which case nothing was written
    Optional<String> done(Run run, TaskRun task) {
        var ordered = failures.strike(task.task().key(), run.began()).or(() -> hindrance(run, task.task()));
        if (ordered.isPresent() || task.task().writes().isEmpty()) {
            return ordered;
        }
        var month = run.value(Pipeline.MONTH, task.task());
        try {
            var rows = medallion.write(task.task().tables(), YearMonth.parse(month));
            footprint.add(run, task, task.due(), rows);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(
                    "Parameter " + Pipeline.MONTH + " must be a month such as 2026-10, but is '" + month + "'");
        } catch (SQLException e) {
            return Optional.of(e.getMessage().lines().findFirst().orElse("No reason given"));
        }
    }

    /// Why it cannot even be tried.
    private Optional<String> hindrance(Run run, TaskDefinition task) {
        if (!task.notebook().isEmpty() && !notebooks.exist(task.notebook())) {
            return Optional.of("Unable to access the notebook \"" + task.notebook()
                    + "\". Either it does not exist, or the identity used to run this job, "
                    + run.job().creator()
                    + ", lacks the required permissions.");
        }
        try {
            task.condition().ifPresent(condition -> condition.outcome(run::value));
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.of("The operands of a numeric comparison must be numbers.");
        }
    }
}
