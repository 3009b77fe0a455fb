package dev.talaan.databricks.sql;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What the rows of a result look like.
///
/// @param truncated whether the server cut rows off at a limit
@JsonNaming(SnakeCaseStrategy.class)
public record Manifest(Schema schema, int totalChunkCount, long totalRowCount, boolean truncated) {

    public record Schema(List<Column> columns) {}

    /// @param typeName DECIMAL, INT, LONG, DATE, TIMESTAMP, STRING, …
    @JsonNaming(SnakeCaseStrategy.class)
    public record Column(String name, String typeName, int position) {}
}
