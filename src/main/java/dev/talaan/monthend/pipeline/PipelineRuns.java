package dev.talaan.monthend.pipeline;

import dev.talaan.bir.Period;
import dev.talaan.changes.Change;
import dev.talaan.changes.Changes;
import dev.talaan.changes.Proposal;
import dev.talaan.databricks.Reading;
import dev.talaan.identity.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Starting and stopping the pipeline. Both are Changes.
@ApplicationScoped
public class PipelineRuns {

    private final Changes changes;
    private final RunMonth run;
    private final StopRun stop;
    private final Situations situations;
    private final PipelineReadings readings;

    PipelineRuns(Changes changes, RunMonth run, StopRun stop, Situations situations, PipelineReadings readings) {
        this.changes = changes;
        this.run = run;
        this.stop = stop;
        this.situations = situations;
        this.readings = readings;
    }

    /// Whether this person's roles reach far enough to start or stop it.
    public boolean mayRun(Person person, Period month) {
        var description = run.describe(month);
        return person.may(description.roles(), description.over());
    }

    public Reading<Situation> situation(Period month) {
        return situations.of(month).await().indefinitely();
    }

    public Reading<Pipeline> run(long runId) {
        return readings.run(runId).await().indefinitely();
    }

    /// How often it is worth looking at a run that is under way.
    public Duration followEvery() {
        return readings.followEvery();
    }

    /// Starts the pipeline for a month.
    ///
    /// @throws dev.talaan.changes.Declined if that cannot be asked for now
    /// @throws dev.talaan.databricks.DatabricksError if it cannot be found out how things stand
    public Change start(Period month, Proposal asked) {
        try {
            return changes.propose(run, month, asked);
        } finally {
            situations.outdate();
        }
    }

    /// Stops a run of the month; throws what [#start] throws.
    public Change stop(Period month, long runId, Proposal asked) {
        return changes.propose(stop, new StopRun.Target(month, runId), asked);
    }
}
