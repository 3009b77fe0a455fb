package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A part of a result.
///
/// @param dataArray rows of cells, each a string or null; null where the result has no rows, or lies behind links
/// @param externalLinks null where the rows are here
/// @param nextChunkIndex null at the last chunk
/// @param nextChunkInternalLink the path of the next chunk, as opaque as it looks; null where none is given
@JsonNaming(SnakeCaseStrategy.class)
public record Chunk(
        int chunkIndex,
        List<List<String>> dataArray,
        List<ExternalLink> externalLinks,
        Integer nextChunkIndex,
        String nextChunkInternalLink) {

    static final Chunk NONE = new Chunk(0, null, null, null, null);

    /// Whether there is nothing in it, nor behind it.
    boolean isEmpty() {
        return (dataArray == null || dataArray.isEmpty())
                && (externalLinks == null || externalLinks.isEmpty())
                && nextChunkIndex == null
                && nextChunkInternalLink == null;
    }
}
