package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/// How a task of a job is set up. What is null is not said.
///
/// @param runIf ALL_SUCCESS, AT_LEAST_ONE_SUCCESS, NONE_FAILED, ALL_DONE, AT_LEAST_ONE_FAILED, ALL_FAILED, …
/// @param notebookTask null for a task of another kind
/// @param existingClusterId not together with jobClusterKey
/// @param timeoutSeconds of an attempt, 0 for none
/// @param maxRetries -1 for ever
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskSettings(
        String taskKey,
        String description,
        List<Dependency> dependsOn,
        String runIf,
        NotebookTask notebookTask,
        String existingClusterId,
        String jobClusterKey,
        Integer timeoutSeconds,
        Integer maxRetries,
        Integer minRetryIntervalMillis,
        Boolean retryOnTimeout) {

    /// @param outcome what a condition must come to, null for any
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dependency(String taskKey, String outcome) {}

    /// @param source WORKSPACE or GIT
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotebookTask(String notebookPath, Map<String, String> baseParameters, String source) {}

    /// A notebook of the workspace, run once the tasks before it have succeeded.
    public static TaskSettings notebook(String key, String path, String... after) {
        var before = List.of(after).stream()
                .map(other -> new Dependency(other, null))
                .toList();
        var notebook = new NotebookTask(path, null, "WORKSPACE");
        return new TaskSettings(key, null, before, null, notebook, null, null, null, null, null, null);
    }
}
