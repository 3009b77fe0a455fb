package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What a task left behind when it ended.
///
/// @param notebookOutput null where the notebook returned nothing
/// @param error why it failed, null where it did not
@JsonNaming(SnakeCaseStrategy.class)
public record TaskOutput(NotebookOutput notebookOutput, String error, String errorTrace) {

    /// @param truncated whether more was returned than Databricks keeps (5 MB)
    public record NotebookOutput(String result, boolean truncated) {}
}
