package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.lake.ClosedMonths;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The runs that lie in the past when the sandbox starts: one for each closed month, at two in the morning of the day
/// after it. One failed while it computed gold and was repaired the same morning.
final class PastRuns {

    static final long NEWEST = 456;
    private static final int REPAIRED = 3;

    private PastRuns() {}

    /// From the oldest to the newest. A run that has not ended yet is left out: on the first of a month until
    /// half past two the figures are there before their run.
    static List<Run> until(Instant now, ClosedMonths months) {
        var due = months.all();
        if (run(NEWEST, months.last(), false).end().isAfter(now)) {
            due = due.subList(0, due.size() - 1);
        }
        var runs = new ArrayList<Run>();
        for (var month : due) {
            var age = due.size() - 1 - runs.size();
            runs.add(run(NEWEST - age, month, age == REPAIRED));
        }
        return runs;
    }

    private static Run run(long id, YearMonth month, boolean repaired) {
        var plan = new RunPlan(id, month, Pipeline.MONTH_END);
        var start = month.plusMonths(1)
                .atDay(1)
                .atTime(LocalTime.of(2, 0, 4))
                .atZone(ClosedMonths.MANILA)
                .toInstant();
        var tasks = repaired
                ? plan.tasks(
                        start,
                        "gold_aggregation",
                        Result.FAILED,
                        "[DELTA_CONCURRENT_APPEND] ConcurrentAppendException: Files were added to the table by a concurrent update")
                : plan.tasks(start, "", Result.SUCCESS, "");
        var repairs = repaired
                ? List.of(plan.repair(start.plus(Duration.ofMinutes(400)), "gold_aggregation"))
                : List.<Repair>of();
        return new Run(id, id - NEWEST + 47, Pipeline.MONTH_END, Call.scheduled(month), start, tasks, repairs);
    }
}
