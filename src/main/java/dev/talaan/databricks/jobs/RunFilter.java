package dev.talaan.databricks.jobs;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;

/// Which runs a list is about, and how much it tells of them.
///
/// @param jobId null for those of all jobs
/// @param from only those that started at this time or later; null for all
/// @param to only those that started at this time or earlier; null for all
/// @param type null for all
/// @param expanded whether each comes with its tasks: the first hundred attempts of them
public record RunFilter(Long jobId, Ended ended, Instant from, Instant to, Type type, boolean expanded) {

    /// The runs of all jobs.
    public static final RunFilter ALL = new RunFilter(null, Ended.EITHER, null, null, null, false);

    /// Whether they have come to an end.
    public enum Ended {
        YES,
        NO,
        EITHER
    }

    /// What set them off.
    @RegisterForReflection
    public enum Type {
        JOB_RUN,
        WORKFLOW_RUN,
        SUBMIT_RUN
    }

    public static RunFilter ofJob(long id) {
        return new RunFilter(id, Ended.EITHER, null, null, null, false);
    }

    public RunFilter active() {
        return new RunFilter(jobId, Ended.NO, from, to, type, expanded);
    }

    public RunFilter completed() {
        return new RunFilter(jobId, Ended.YES, from, to, type, expanded);
    }

    /// @param earliest null for any
    /// @param latest null for any
    public RunFilter started(Instant earliest, Instant latest) {
        return new RunFilter(jobId, ended, earliest, latest, type, expanded);
    }

    public RunFilter of(Type one) {
        return new RunFilter(jobId, ended, from, to, one, expanded);
    }

    public RunFilter withTasks() {
        return new RunFilter(jobId, ended, from, to, type, true);
    }

    Boolean activeOnly() {
        return ended == Ended.NO ? true : null;
    }

    Boolean completedOnly() {
        return ended == Ended.YES ? true : null;
    }

    Boolean expandTasks() {
        return expanded ? true : null;
    }

    static Long millis(Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }
}
