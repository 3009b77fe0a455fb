package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.talaan.databricks.transport.Paging;
import java.util.List;

/// A job; in a list without its tasks, from `jobs/get` with one page of them.
///
/// @param createdTime epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record Job(long jobId, String creatorUserName, long createdTime, JobSettings settings, String nextPageToken)
        implements Paging.Page<TaskSettings> {

    @Override
    public List<TaskSettings> items() {
        return settings == null ? null : settings.tasks();
    }

    /// What it is called; empty where nothing is said.
    public String name() {
        return settings == null || settings.name() == null ? "" : settings.name();
    }

    Job withTasks(List<TaskSettings> tasks) {
        return new Job(jobId, creatorUserName, createdTime, settings == null ? null : settings.withTasks(tasks), null);
    }
}
