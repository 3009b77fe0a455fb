package dev.talaan.sandbox.jobs;

import java.util.List;

/// A later try at the tasks of a run that had failed.
record Repair(long id, List<TaskRun> tasks) {}
