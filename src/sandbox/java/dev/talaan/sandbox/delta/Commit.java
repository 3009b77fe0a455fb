package dev.talaan.sandbox.delta;

import java.time.Instant;
import java.util.Map;

/// One version of a table.
///
/// @param run the job run that wrote it, null for what the platform does by itself
public record Commit(
        long version,
        Instant at,
        String operation,
        Map<String, String> parameters,
        JobRun run,
        Map<String, String> metrics) {

    /// What a commit records of the run behind it.
    public record JobRun(long jobId, String jobName, long jobRunId, long taskRunId, String trigger) {}

    /// A commit that has no number yet; the log gives it the next one.
    public static Commit unnumbered(
            Instant at, String operation, Map<String, String> parameters, JobRun run, Map<String, String> metrics) {
        return new Commit(-1, at, operation, parameters, run, metrics);
    }

    Commit numbered(long number) {
        return new Commit(number, at, operation, parameters, run, metrics);
    }
}
