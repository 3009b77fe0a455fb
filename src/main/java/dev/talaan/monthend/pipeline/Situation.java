package dev.talaan.monthend.pipeline;

import dev.talaan.changes.Snapshot;
import dev.talaan.databricks.jobs.Job;
import java.util.Map;
import java.util.Optional;

/// What somebody who starts the pipeline for a month wants to know first.
///
/// @param active the run that is under way, whatever its month
/// @param last the last run for this month
public record Situation(Job job, Optional<Pipeline> active, Optional<Pipeline> last) {

    /// What the decision to start it rests on. Another run, or another end of the last one, is another truth.
    public Snapshot snapshot() {
        return new Snapshot(Map.of(
                "job", Long.toString(job.jobId()),
                "active_run", active.map(run -> Long.toString(run.runId())).orElse(""),
                "last_run", last.map(run -> Long.toString(run.runId())).orElse(""),
                "last_outcome", last.map(run -> run.outcome().name()).orElse("")));
    }
}
