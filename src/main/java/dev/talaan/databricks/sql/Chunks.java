package dev.talaan.databricks.sql;

import static dev.talaan.databricks.transport.Group.SQL;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Guards;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/// Gathers a result that comes in several chunks.
@ApplicationScoped
class Chunks {

    private final StatementsApi api;
    private final Guards guards;

    Chunks(@RestClient StatementsApi api, Guards guards) {
        this.api = api;
        this.guards = guards;
    }

    /// The cells of all chunks, in order.
    ///
    /// @throws Unreadable through the `Uni` if rows were cut off, or fewer came than were announced
    Uni<List<List<String>>> all(StatementAnswer answer) {
        var manifest = answer.manifest();
        if (manifest == null || manifest.schema() == null || manifest.schema().columns() == null) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("a result without its columns")));
        }
        if (manifest.truncated()) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("a result that was cut off")));
        }
        var first = answer.result() == null ? new Chunk(0, List.of(), null) : answer.result();
        return gather(answer.statementId(), first, new ArrayList<>()).invoke(cells -> {
            if (cells.size() != manifest.totalRowCount()) {
                throw new Unreadable(Detail.of("a result with fewer rows than announced"));
            }
        });
    }

    private Uni<List<List<String>>> gather(String statement, Chunk chunk, List<List<String>> cells) {
        if (chunk.dataArray() != null) {
            cells.addAll(chunk.dataArray());
        }
        var next = chunk.nextChunkIndex();
        if (next == null) {
            return Uni.createFrom().item(cells);
        }
        if (next <= chunk.chunkIndex()) {
            return Uni.createFrom().failure(new Unreadable(Detail.of("chunks without an end")));
        }
        return guards.read(SQL, () -> api.chunk(statement, next)).chain(found -> gather(statement, found, cells));
    }
}
