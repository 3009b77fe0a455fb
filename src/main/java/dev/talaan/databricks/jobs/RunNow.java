package dev.talaan.databricks.jobs;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/// What a run is started with.
///
/// @param idempotencyToken at most 64 characters; the same token never starts a second run
/// @param jobParameters by name, in place of the job's defaults
/// @param notebookParams for jobs without parameters of their own; not together with the others
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RunNow(
        long jobId, String idempotencyToken, Map<String, String> jobParameters, Map<String, String> notebookParams) {

    private static final int LONGEST_TOKEN = 64;

    public RunNow {
        if (idempotencyToken.isBlank() || idempotencyToken.length() > LONGEST_TOKEN) {
            throw new IllegalArgumentException("A token has 1 to 64 characters");
        }
    }

    public static RunNow withParameters(long jobId, String token, Map<String, String> jobParameters) {
        return new RunNow(jobId, token, jobParameters, Map.of());
    }
}
