package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A change of a job's settings.
///
/// @param newSettings what is to be otherwise; null for nothing
/// @param fieldsToRemove names of settings, or `tasks/key`; null for nothing
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateJob(long jobId, JobSettings newSettings, List<String> fieldsToRemove) {}
