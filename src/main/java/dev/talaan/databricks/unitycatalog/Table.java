package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A table as Unity Catalog describes it.
///
/// @param updatedAt epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record Table(
        String fullName, String tableType, String owner, String comment, long updatedAt, List<Column> columns) {

    /// @param typeText the type as SQL writes it: `decimal(18,2)`
    @JsonNaming(SnakeCaseStrategy.class)
    public record Column(String name, String typeText, int position, boolean nullable, String comment) {}
}
