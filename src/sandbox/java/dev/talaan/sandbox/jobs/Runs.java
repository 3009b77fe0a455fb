package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.lake.ClosedMonths;
import dev.talaan.sandbox.lake.RowCounts;
import dev.talaan.sandbox.time.SandboxClock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The runs of the month-end pipeline.
public final class Runs {

    private final Footprint footprint;
    private final SandboxClock clock;
    private final List<Run> all;

    public Runs(CommitLogs logs, RowCounts rows, ClosedMonths months, SandboxClock clock) {
        this.footprint = new Footprint(logs, rows);
        this.clock = clock;
        this.all = new ArrayList<>(PastRuns.until(clock.now(), months));
        footprint.begin(all, clock.now());
    }

    synchronized List<Run> newestFirst() {
        return List.copyOf(all).reversed();
    }

    Optional<Run> find(long id) {
        return newestFirst().stream().filter(run -> run.id() == id).findFirst();
    }

    /// Adds a run by hand: one that has just ended, or one that is in the midst of its work.
    ///
    /// @param task the task that failed or is running; no matter for a success
    /// @return the id of the run
    public synchronized long add(YearMonth month, String result, String task, String message) {
        var outcome = switch (result) {
            case "SUCCESS", "FAILED", "RUNNING" -> Result.valueOf(result);
            default -> throw ApiError.invalid("Unknown result " + result + ": SUCCESS, FAILED or RUNNING.");
        };
        if (Pipeline.MONTH_END.tasks().stream().noneMatch(known -> known.key().equals(task))) {
            throw ApiError.invalid("The pipeline has no task " + task + ".");
        }
        var id = Math.max(PastRuns.NEWEST, all.getLast().id()) + 1;
        var plan = new RunPlan(id, month, Pipeline.MONTH_END);
        var tasks = plan.tasks(clock.now().minus(Duration.ofMinutes(30)), task, outcome, message);
        var run = new Run(id, all.getLast().number() + 1, Pipeline.MONTH_END, month, tasks, List.of());
        all.add(run);
        footprint.add(run);
        return id;
    }
}
