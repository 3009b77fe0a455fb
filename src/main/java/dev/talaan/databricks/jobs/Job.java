package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A job.
@JsonNaming(SnakeCaseStrategy.class)
public record Job(long jobId, Settings settings) {

    public record Settings(String name) {}
}
