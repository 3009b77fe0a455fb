package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A run of a job; in a list without its tasks, from `runs/get` with one page of them.
///
/// @param startTime epoch milliseconds; 0 where it has not started
/// @param endTime epoch milliseconds; 0 where it has not ended
/// @param trigger PERIODIC, ONE_TIME, RETRY, …
/// @param runPageUrl where Databricks shows the run
@JsonNaming(SnakeCaseStrategy.class)
public record Run(
        long jobId,
        long runId,
        long startTime,
        long endTime,
        RunStatus status,
        RunState state,
        String trigger,
        String runPageUrl,
        List<Parameter> jobParameters,
        List<Task> tasks,
        String nextPageToken)
        implements Paging.Page<Task> {

    /// @param value what this run was given; null where the job's default holds
    public record Parameter(String name, String value) {}

    @Override
    public List<Task> items() {
        return tasks;
    }

    public Outcome outcome() {
        return Outcome.of(status, state);
    }

    /// What this run was given for a parameter; empty where it has none, or only the job's default.
    public Optional<String> parameter(String name) {
        return Objects.requireNonNullElse(jobParameters, List.<Parameter>of()).stream()
                .filter(p -> p != null && name.equals(p.name()))
                .findFirst()
                .map(Parameter::value);
    }

    /// What Databricks says about how it ended; empty where it says nothing.
    public String message() {
        return RunStatus.message(status, state);
    }

    /// Whether this run was given the parameter with the value.
    public boolean has(String parameter, String value) {
        return parameter(parameter).filter(value::equals).isPresent();
    }

    /// With all of its tasks, the newest attempt of each.
    Run withTasks(List<Task> attempts) {
        var newest = new LinkedHashMap<String, Task>();
        attempts.forEach(
                task -> newest.merge(task.taskKey(), task, (a, b) -> a.attemptNumber() > b.attemptNumber() ? a : b));
        return new Run(
                jobId,
                runId,
                startTime,
                endTime,
                status,
                state,
                trigger,
                runPageUrl,
                jobParameters,
                List.copyOf(newest.values()),
                null);
    }
}
