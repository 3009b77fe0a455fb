package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.sql.Result.Chunk;
import dev.talaan.sandbox.time.SandboxClock;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/// A chunk as the API shows it: its rows, or the link that leads to them.
final class ChunkJson {

    private final Links links;
    private final SandboxClock clock;

    ChunkJson(Links links, SandboxClock clock) {
        this.links = links;
        this.clock = clock;
    }

    JsonObject of(Statement statement, Result result, Chunk chunk) {
        var json = place(statement.id(), chunk);
        if (!statement.request().delivery().external()) {
            var rows = new JsonArray();
            chunk.rows().forEach(row -> rows.add(new JsonArray(row)));
            return json.put("data_array", rows);
        }
        var link = links.to(statement.id(), chunk.index(), clock.now());
        json.put("byte_count", size(statement, result, chunk))
                .put("external_link", link.address())
                .put("expiration", link.expires().toString());
        return new JsonObject().put("external_links", new JsonArray().add(json));
    }

    static int size(Statement statement, Result result, Chunk chunk) {
        return ResultFile.of(statement.request().delivery().format(), result, chunk).length;
    }

    private static JsonObject place(String statement, Chunk chunk) {
        var json = new JsonObject()
                .put("chunk_index", chunk.index())
                .put("row_offset", chunk.offset())
                .put("row_count", chunk.rows().size());
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
}
