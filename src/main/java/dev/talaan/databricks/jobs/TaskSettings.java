package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/// How a task of a job is set up. What is null is not said. What was read can be sent back, and loses nothing.
///
/// @param runIf ALL_SUCCESS, AT_LEAST_ONE_SUCCESS, NONE_FAILED, ALL_DONE, AT_LEAST_ONE_FAILED, ALL_FAILED, …
/// @param notebookTask null for a task of another kind
/// @param existingClusterId one of three, as are jobClusterKey and newCluster
/// @param jobClusterKey of one that the job declares
/// @param newCluster one of its own, by the names that `clusters/create` has
/// @param timeoutSeconds of an attempt, 0 for none
/// @param maxRetries -1 for ever
/// @param others every other setting by its own name, among them what describes a task of another kind
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
        Map<String, Object> newCluster,
        Integer timeoutSeconds,
        Integer maxRetries,
        Integer minRetryIntervalMillis,
        Boolean retryOnTimeout,
        @JsonAnyGetter @JsonAnySetter Map<String, Object> others) {

    public TaskSettings {
        others = others == null ? Map.of() : others;
    }

    /// @param outcome what a condition must come to, null for any
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dependency(String taskKey, String outcome) {}

    /// @param source WORKSPACE or GIT
    /// @param others every other setting by its own name
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotebookTask(
            String notebookPath,
            Map<String, String> baseParameters,
            String source,
            @JsonAnyGetter @JsonAnySetter Map<String, Object> others) {

        public NotebookTask {
            others = others == null ? Map.of() : others;
        }
    }

    /// A notebook of the workspace, run once the tasks before it have succeeded.
    public static TaskSettings notebook(String key, String path, String... after) {
        return task(key, new NotebookTask(path, null, "WORKSPACE", null), null, after);
    }

    /// A task of another kind, run once the tasks before it have succeeded.
    ///
    /// @param settings what describes it, by the names that the API has
    public static TaskSettings of(TaskKind kind, String key, Map<String, Object> settings, String... after) {
        return task(key, null, Map.of(kind.setting(), settings), after);
    }

    private static TaskSettings task(String key, NotebookTask notebook, Map<String, Object> others, String... after) {
        var before = List.of(after).stream()
                .map(other -> new Dependency(other, null))
                .toList();
        return new TaskSettings(key, null, before, null, notebook, null, null, null, null, null, null, null, others);
    }

    /// The same, on a cluster that the job declares.
    public TaskSettings on(String jobCluster) {
        return new TaskSettings(
                taskKey,
                description,
                dependsOn,
                runIf,
                notebookTask,
                null,
                jobCluster,
                null,
                timeoutSeconds,
                maxRetries,
                minRetryIntervalMillis,
                retryOnTimeout,
                others);
    }

    @JsonIgnore
    public TaskKind kind() {
        return notebookTask == null ? TaskKind.of(others.keySet()) : TaskKind.NOTEBOOK;
    }

    /// Its key and kind; clusters and parameters may hold secrets.
    @Override
    public String toString() {
        return "TaskSettings[" + taskKey + ", " + kind() + "]";
    }
}
