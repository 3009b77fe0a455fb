package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.lake.Medallion;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Optional;

/// What the tasks' notebooks do: each writes its tables for the run's month, and commits.
final class Work {

    private final Medallion medallion;
    private final Footprint footprint;
    private final Failures failures;

    Work(Medallion medallion, Footprint footprint, Failures failures) {
        this.medallion = medallion;
        this.footprint = footprint;
        this.failures = failures;
    }

    /// Does the work of a task that comes to its end.
    ///
    /// @return why it failed, in which case nothing was written
    Optional<String> done(Run run, TaskRun task) {
        var ordered = failures.strike(task.task().key(), run.began());
        if (ordered.isPresent() || task.task().writes().isEmpty()) {
            return ordered;
        }
        try {
            var rows = medallion.write(task.task().tables(), run.month());
            footprint.add(run, task, task.due(), rows);
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of("Parameter " + Pipeline.MONTH + " must be a month such as 2026-10, but is '"
                    + run.call().value(Pipeline.MONTH) + "'");
        } catch (SQLException e) {
            return Optional.of(e.getMessage().lines().findFirst().orElse("No reason given"));
        }
    }
}
