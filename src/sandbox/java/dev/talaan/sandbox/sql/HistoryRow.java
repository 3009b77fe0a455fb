package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.delta.Commit;
import dev.talaan.sandbox.identity.Principal;
import dev.talaan.sandbox.lake.ColumnType;
import io.vertx.core.json.JsonObject;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The 14 columns of a table's history, as
/// [Databricks lists them](https://docs.databricks.com/aws/en/tables/history-schema). Maps and structs are JSON text.
final class HistoryRow {

    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private static final ColumnType LONG = ColumnType.simple("LONG", "BIGINT");
    private static final ColumnType STRING = ColumnType.simple("STRING", "STRING");
    private static final ColumnType MAP = ColumnType.simple("MAP", "MAP<STRING, STRING>");

    static final List<Column> COLUMNS = List.of(
            new Column("version", LONG),
            new Column("timestamp", ColumnType.simple("TIMESTAMP", "TIMESTAMP")),
            new Column("userId", STRING),
            new Column("userName", STRING),
            new Column("operation", STRING),
            new Column("operationParameters", MAP),
            new Column(
                    "job",
                    ColumnType.simple(
                            "STRUCT",
                            "STRUCT<jobId: STRING, jobName: STRING, jobRunId: STRING, runId: STRING, jobOwnerId: STRING, "
                                    + "triggerType: STRING>")),
            new Column("notebook", ColumnType.simple("STRUCT", "STRUCT<notebookId: STRING>")),
            new Column("clusterId", STRING),
            new Column("readVersion", LONG),
            new Column("isolationLevel", STRING),
            new Column("isBlindAppend", ColumnType.simple("BOOLEAN", "BOOLEAN")),
            new Column("operationMetrics", MAP),
            new Column("userMetadata", STRING));

    private HistoryRow() {}

    static List<String> cells(Commit commit) {
        var cells = new ArrayList<String>();
        cells.add(Long.toString(commit.version()));
        cells.add(TIMESTAMP.format(commit.at()));
        cells.add(Principal.PORTAL.id());
        cells.add(Principal.PORTAL.userName());
        cells.add(commit.operation());
        cells.add(map(commit.parameters()));
        cells.add(job(commit.run()));
        cells.add(null);
        cells.add(null);
        cells.add(commit.version() == 0 ? null : Long.toString(commit.version() - 1));
        cells.add(commit.operation().equals("OPTIMIZE") ? "SnapshotIsolation" : "WriteSerializable");
        cells.add(Boolean.toString(commit.operation().equals("WRITE")));
        cells.add(map(commit.metrics()));
        cells.add(null);
        return cells;
    }

    private static String map(Map<String, String> entries) {
        return new JsonObject(new TreeMap<>(entries)).encode();
    }

    /// The run of the job is `jobRunId`, the run of its task that wrote is `runId`.
    private static String job(Commit.JobRun run) {
        return run == null
                ? null
                : new JsonObject()
                        .put("jobId", Long.toString(run.jobId()))
                        .put("jobName", run.jobName())
                        .put("jobRunId", Long.toString(run.jobRunId()))
                        .put("runId", Long.toString(run.taskRunId()))
                        .put("jobOwnerId", Principal.PORTAL.id())
                        .put("triggerType", run.trigger())
                        .encode();
    }
}
