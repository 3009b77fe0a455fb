package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A part of a result.
///
/// @param dataArray rows of cells, each a string or null; null where the result has no rows
/// @param nextChunkIndex null at the last chunk
@JsonNaming(SnakeCaseStrategy.class)
public record Chunk(int chunkIndex, List<List<String>> dataArray, Integer nextChunkIndex) {}
