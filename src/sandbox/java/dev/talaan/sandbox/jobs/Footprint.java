package dev.talaan.sandbox.jobs;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.delta.CommitLogs;
import dev.talaan.sandbox.jobs.MonthEndNotebook.Grain;
import dev.talaan.sandbox.jobs.MonthEndNotebook.TableWrite;
import dev.talaan.sandbox.lake.ClosedMonths;
import dev.talaan.sandbox.lake.RowCounts;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What runs leave behind in the tables' commit logs, and what the platform does to the tables by itself.
final class Footprint {

    /// Where the logs stand when the sandbox starts; the older versions have left them.
    private static final Map<String, Long> NEWEST = Map.of(
            "bronze.odoo.transactions", 241L,
            "silver.odoo.transactions", 187L,
            "gold.default.bir_transactions", 131L,
            "gold.default.bir_monthly", 118L,
            "gold.ml_features.bir_forecasting", 96L);

    private final CommitLogs logs;
    private final RowCounts rows;

    Footprint(CommitLogs logs, RowCounts rows) {
        this.logs = logs;
        this.rows = rows;
    }

    void begin(List<Run> runs, Instant now) {
        var commits = new LinkedHashMap<String, List<Commit>>();
        for (var run : runs) {
            for (var written : of(run)) {
                var log = commits.computeIfAbsent(written.table(), t -> new ArrayList<>());
                log.add(written.commit());
                optimized(run).filter(commit -> commit.at().isBefore(now)).forEach(log::add);
            }
        }
        commits.forEach((table, log) -> logs.begin(table, log, NEWEST.get(table)));
    }

    void add(Run run) {
        of(run).forEach(written -> logs.append(written.table(), written.commit()));
    }

    /// Commits what a task has just written.
    ///
    /// @param written how many rows, by table
    void add(Run run, TaskRun task, Instant at, Map<String, Long> written) {
        task.task().writes().forEach(write -> {
            var commit = commit(write, at, by(run, task), written.get(write.table()));
            logs.append(write.table(), commit);
        });
    }

    private record Written(String table, Commit commit) {}

    private List<Written> of(Run run) {
        return run.attempts().stream()
                .filter(task -> task.result() == Result.SUCCESS)
                .flatMap(task ->
                        task.task().writes().stream().map(write -> new Written(write.table(), past(run, task, write))))
                .toList();
    }

    private Commit past(Run run, TaskRun task, TableWrite write) {
        var count = write.grain() == Grain.ENTRY ? rows.entriesOf(run.month()) : rows.agencies();
        var before = write.operation().equals("MERGE") ? 15 : 40;
        return commit(write, task.end().minusSeconds(before), by(run, task), count);
    }

    private static Commit.JobRun by(Run run, TaskRun task) {
        return new Commit.JobRun(
                run.job().id(),
                run.job().name(),
                run.id(),
                task.id(),
                run.call().trigger().inHistory());
    }

    private static Commit commit(TableWrite write, Instant at, Commit.JobRun by, long rows) {
        var count = Long.toString(rows);
        return write.operation().equals("MERGE")
                ? Commit.unnumbered(
                        at,
                        "MERGE",
                        Map.of("predicate", "[\"(t.month = s.month)\"]"),
                        by,
                        Map.of("numTargetFilesAdded", "1", "numTargetRowsInserted", count))
                : Commit.unnumbered(
                        at,
                        "WRITE",
                        Map.of("mode", "Append", "partitionBy", "[]"),
                        by,
                        Map.of("numFiles", "1", "numOutputRows", count));
    }

    private static Stream<Commit> optimized(Run run) {
        return run.month().getMonthValue() % 4 == 0
                ? Stream.of(Commit.unnumbered(
                        run.month()
                                .plusMonths(1)
                                .atDay(2)
                                .atTime(LocalTime.of(3, 30))
                                .atZone(ClosedMonths.MANILA)
                                .toInstant(),
                        "OPTIMIZE",
                        Map.of("predicate", "[]", "auto", "true", "clusterBy", "[]"),
                        null,
                        Map.of("numAddedFiles", "1", "numRemovedFiles", "4")))
                : Stream.empty();
    }
}
