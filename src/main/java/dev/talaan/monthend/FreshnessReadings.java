package dev.talaan.monthend;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.Reading;
import dev.talaan.databricks.Readings;
import dev.talaan.databricks.Upstream;
import dev.talaan.databricks.sql.Query;
import dev.talaan.databricks.sql.Row;
import dev.talaan.databricks.sql.Rows;
import dev.talaan.databricks.sql.Statements;
import dev.talaan.databricks.sql.TableName;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// When the figures were last written, from the history of their table.
@ApplicationScoped
class FreshnessReadings {

    /// Operations that rearrange files without touching a row; everything else counts as data.
    private static final Set<String> HOUSEKEEPING =
            Set.of("OPTIMIZE", "VACUUM START", "VACUUM END", "REORG", "ANALYZE", "SET TBLPROPERTIES", "FSCK");

    /// The job's run, where the commit names one; `runId` beside it is the run of a task.
    private static final Pattern JOB_RUN = Pattern.compile("\"?jobRunId\"?\\s*[:=]\\s*\"?(\\d+)");

    private final TableName table;
    private final Statements statements;
    private final Readings<TableName, Freshness> readings;

    FreshnessReadings(MonthEndConfig config, Statements statements, Upstream upstream) {
        this.table = config.figures();
        this.statements = statements;
        this.readings = upstream.readings(this::ask);
    }

    Uni<Reading<Freshness>> now() {
        return readings.of(table);
    }

    void forget() {
        readings.forget(table);
    }

    private Uni<Freshness> ask(TableName asked) {
        return statements
                .query(Query.of("DESCRIBE HISTORY %s LIMIT 100".formatted(asked.quoted())))
                .map(rows -> freshness(asked, rows));
    }

    private static Freshness freshness(TableName table, Rows history) {
        return history.stream()
                .filter(row -> !HOUSEKEEPING.contains(row.text("operation")))
                .findFirst()
                .map(row -> new Freshness(table, newestVersion(history), writtenAt(row), run(row)))
                .orElseThrow(() -> new NotFound(Detail.of("no data commit in the history of " + table)));
    }

    private static long newestVersion(Rows history) {
        return history.stream()
                .map(row -> row.bigint("version"))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new Unreadable(Detail.of("a history without versions")));
    }

    private static Instant writtenAt(Row commit) {
        return Optional.ofNullable(commit.instant("timestamp"))
                .orElseThrow(() -> new Unreadable(Detail.of("a commit without a time")));
    }

    private static Optional<String> run(Row commit) {
        var job = commit.text("job");
        return Optional.ofNullable(job)
                .map(JOB_RUN::matcher)
                .filter(m -> m.find())
                .map(m -> m.group(1));
    }
}
