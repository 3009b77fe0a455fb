package dev.talaan.databricks.sql;

import dev.talaan.databricks.DatabricksError.Detail;
import dev.talaan.databricks.DatabricksError.Unreadable;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Gathers a result that comes in several chunks.
@ApplicationScoped
class Chunks {

    private final NextChunk next;

    Chunks(NextChunk next) {
        this.next = next;
    }

    /// The cells of all chunks, in order.
    ///
    /// @throws Unreadable through the `Uni` if fewer rows came than were announced
    Uni<List<List<String>>> all(StatementAnswer answer) {
        var announced = answer.manifest().totalRowCount();
        var first = answer.result() == null ? Chunk.NONE : answer.result();
        return gather(answer, first, new ArrayList<>()).invoke(cells -> {
            if (cells.size() != announced) {
                throw new Unreadable(Detail.of("a result with fewer rows than announced"));
            }
        });
    }

    private Uni<List<List<String>>> gather(StatementAnswer answer, Chunk chunk, List<List<String>> cells) {
        if (chunk.dataArray() != null) {
            cells.addAll(chunk.dataArray());
        }
        var index = chunk.nextChunkIndex();
        var link = chunk.nextChunkInternalLink();
        return index == null && link == null
                ? Uni.createFrom().item(cells)
                : next.after(answer, chunk.chunkIndex(), index, link).chain(found -> gather(answer, found, cells));
    }
}
