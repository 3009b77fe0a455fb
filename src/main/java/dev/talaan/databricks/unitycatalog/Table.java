package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A table as Unity Catalog describes it.
///
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
/// @param tableConstraints null where it has none
@JsonNaming(SnakeCaseStrategy.class)
public record Table(
        String fullName,
        String tableType,
        String owner,
        String comment,
        long updatedAt,
        boolean browseOnly,
        List<Column> columns,
        List<Constraint> tableConstraints) {

    /// @param typeText the type as SQL writes it: `decimal(18,2)`
    @JsonNaming(SnakeCaseStrategy.class)
    public record Column(String name, String typeText, int position, boolean nullable, String comment) {}

    /// One of several kinds; the others are null.
    @JsonNaming(SnakeCaseStrategy.class)
    public record Constraint(PrimaryKey primaryKeyConstraint) {}

    /// Not enforced: it says what a row is about.
    ///
    /// @param timeseriesColumns which of the columns says since when a row holds
    @JsonNaming(SnakeCaseStrategy.class)
    public record PrimaryKey(String name, List<String> childColumns, List<String> timeseriesColumns) {}
}
