package dev.talaan.sandbox.jobs;

import java.time.Duration;
import java.util.List;

/// A task of a job.
///
/// @param writes the tables that it commits to, all of one catalog
/// @param usualMinutes how long it took in past runs, more or less
record TaskDefinition(
        String key,
        List<String> dependsOn,
        String notebook,
        int usualMinutes,
        List<TableWrite> writes,
        Retries retries) {

    /// A table that a task writes, and how.
    record TableWrite(String table, String operation, Grain grain) {}

    /// What a row of a table stands for.
    enum Grain {
        ENTRY,
        AGENCY
    }

    /// How often a failed task is tried again.
    ///
    /// @param pause from the end of one attempt to the start of the next, at least
    record Retries(int most, Duration pause) {

        static final Retries NONE = new Retries(0, Duration.ZERO);
    }

    TaskDefinition retried(int most, Duration pause) {
        return new TaskDefinition(key, dependsOn, notebook, usualMinutes, writes, new Retries(most, pause));
    }

    List<String> tables() {
        return writes.stream().map(TableWrite::table).toList();
    }
}
