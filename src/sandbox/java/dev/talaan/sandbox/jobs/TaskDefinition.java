package dev.talaan.sandbox.jobs;

import java.util.List;

/// A task of a job.
///
/// @param writes the tables that it commits to
/// @param usualMinutes how long it takes, more or less
record TaskDefinition(String key, List<String> dependsOn, String notebook, int usualMinutes, List<TableWrite> writes) {

    /// A table that a task writes, and how.
    record TableWrite(String table, String operation, Grain grain) {}

    /// What a row of a table stands for.
    enum Grain {
        ENTRY,
        AGENCY
    }
}
