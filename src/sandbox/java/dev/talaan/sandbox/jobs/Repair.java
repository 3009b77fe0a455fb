package dev.talaan.sandbox.jobs;

import java.util.List;

/// A later try at tasks of a run that has ended.
record Repair(long id, List<TaskRun> tasks) {

    Repair with(List<TaskRun> others) {
        return new Repair(id, others);
    }
}
