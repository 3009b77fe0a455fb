package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Result.Chunk;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// A statement as the API shows it.
final class StatementJson {

    private StatementJson() {}

    static JsonObject of(Statement statement, int chunkRows, ChunkJson shape) {
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
            json.put("manifest", manifest(statement, result, chunks));
            // An empty result has no chunk at all.
            json.put("result", chunks.isEmpty() ? new JsonObject() : shape.of(statement, result, chunks.getFirst()));
        });
        return json;
    }

    private static JsonObject error(SqlError error) {
        return new JsonObject().put("error_code", error.code()).put("message", error.getMessage());
    }

    private static JsonObject manifest(Statement statement, Result result, List<Chunk> chunks) {
        var columns = new JsonArray();
        for (var column : result.columns()) {
            columns.add(new JsonObject()
                    .put("name", column.name())
                    .mergeIn(column.type().json())
                    .put("position", columns.size()));
        }
        var external = statement.request().delivery().external();
        var portions = new JsonArray();
        var bytes = 0L;
        for (var chunk : chunks) {
            var portion = new JsonObject()
                    .put("chunk_index", chunk.index())
                    .put("row_offset", chunk.offset())
                    .put("row_count", chunk.rows().size());
            if (external) {
                var size = ChunkJson.size(statement, result, chunk);
                portion.put("byte_count", size);
                bytes += size;
            }
            portions.add(portion);
        }
        var manifest = new JsonObject()
                .put("format", statement.request().delivery().format().name())
                .put(
                        "schema",
                        new JsonObject().put("column_count", columns.size()).put("columns", columns))
                .put("total_chunk_count", chunks.size())
                .put("chunks", portions)
                .put("total_row_count", result.rows().size())
                .put("truncated", result.truncated());
        return external ? manifest.put("total_byte_count", bytes) : manifest;
    }
}
