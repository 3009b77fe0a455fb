package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Result.Chunk;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// A statement as the API shows it.
final class StatementJson {

    private StatementJson() {}

    static JsonObject of(Statement statement, int chunkRows) {
        var status = new JsonObject().put("state", statement.state());
        statement.outcome().ifPresent(outcome -> {
            if (outcome instanceof Outcome.Failed failed) {
                status.put("error", error(failed.error()));
                if (failed.error().state() != null) {
                    status.put("sql_state", failed.error().state());
                }
            }
        });
        var json = new JsonObject().put("statement_id", statement.id()).put("status", status);
        statement.result().ifPresent(result -> {
            var chunks = result.chunks(chunkRows);
            json.put("manifest", manifest(result, chunks));
            json.put("result", chunks.isEmpty() ? new JsonObject() : chunk(statement.id(), chunks.getFirst()));
        });
        return json;
    }

    /// An empty result has no chunk at all.
    static JsonObject chunk(String statement, Chunk chunk) {
        var rows = new JsonArray();
        chunk.rows().forEach(row -> rows.add(new JsonArray(row)));
        var json = new JsonObject()
                .put("chunk_index", chunk.index())
                .put("row_offset", chunk.offset())
                .put("row_count", chunk.rows().size())
                .put("data_array", rows);
        if (!chunk.last()) {
            var next = chunk.index() + 1;
            json.put("next_chunk_index", next)
                    .put(
                            "next_chunk_internal_link",
                            "/api/2.0/sql/statements/" + statement + "/result/chunks/" + next + "?row_offset="
                                    + (chunk.offset() + chunk.rows().size()));
        }
        return json;
    }

    private static JsonObject error(SqlError error) {
        return new JsonObject().put("error_code", error.code()).put("message", error.getMessage());
    }

    private static JsonObject manifest(Result result, List<Chunk> chunks) {
        var columns = new JsonArray();
        for (var column : result.columns()) {
            columns.add(new JsonObject()
                    .put("name", column.name())
                    .mergeIn(column.type().json())
                    .put("position", columns.size()));
        }
        var portions = new JsonArray();
        chunks.forEach(chunk -> portions.add(new JsonObject()
                .put("chunk_index", chunk.index())
                .put("row_offset", chunk.offset())
                .put("row_count", chunk.rows().size())));
        return new JsonObject()
                .put("format", "JSON_ARRAY")
                .put(
                        "schema",
                        new JsonObject().put("column_count", columns.size()).put("columns", columns))
                .put("total_chunk_count", chunks.size())
                .put("chunks", portions)
                .put("total_row_count", result.rows().size())
                .put("truncated", result.truncated());
    }
}
