package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/// How a job is set up. What is null is not said: a new job gets Databricks' default, a change leaves it alone.
///
/// @param schedule null for a job that nothing starts by itself
/// @param maxConcurrentRuns 0 to 1000
/// @param queue whether runs over that limit wait
/// @param timeoutSeconds of a run, 0 for none
/// @param parameters with their defaults
/// @param jobClusters that tasks name by their keys; changed one by one, as tasks are
/// @param tasks at most 100 in one answer; [Jobs#job] brings all
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JobSettings(
        String name,
        Map<String, String> tags,
        Schedule schedule,
        Integer maxConcurrentRuns,
        Queue queue,
        Integer timeoutSeconds,
        List<Parameter> parameters,
        EmailNotifications emailNotifications,
        List<JobCluster> jobClusters,
        List<TaskSettings> tasks) {

    /// When a job starts by itself.
    ///
    /// @param quartzCronExpression Quartz' syntax, seconds first
    /// @param timezoneId such as Asia/Manila
    /// @param pauseStatus PAUSED or UNPAUSED
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Schedule(String quartzCronExpression, String timezoneId, String pauseStatus) {}

    public record Queue(Boolean enabled) {}

    /// @param standard what a run gets that is given nothing
    public record Parameter(
            String name, @JsonProperty("default") String standard) {}

    /// Who is written to, and when.
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EmailNotifications(
            List<String> onStart, List<String> onSuccess, List<String> onFailure, Boolean noAlertForSkippedRuns) {}

    /// The least that a job needs.
    public static JobSettings of(String name, List<TaskSettings> tasks) {
        return new JobSettings(name, null, null, null, null, null, null, null, null, tasks);
    }

    /// A change of the schedule and of nothing else.
    public static JobSettings of(Schedule schedule) {
        return new JobSettings(null, null, schedule, null, null, null, null, null, null, null);
    }

    /// A change of the name and of nothing else.
    public static JobSettings named(String name) {
        return of(name, null);
    }

    /// The same with these clusters for its tasks.
    public JobSettings on(List<JobCluster> clusters) {
        return with(clusters, tasks);
    }

    JobSettings withTasks(List<TaskSettings> others) {
        return with(jobClusters, others);
    }

    private JobSettings with(List<JobCluster> clusters, List<TaskSettings> work) {
        return new JobSettings(
                name,
                tags,
                schedule,
                maxConcurrentRuns,
                queue,
                timeoutSeconds,
                parameters,
                emailNotifications,
                clusters,
                work);
    }
}
