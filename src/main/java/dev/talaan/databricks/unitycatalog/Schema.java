package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A schema as Unity Catalog describes it.
///
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record Schema(
        String fullName,
        String name,
        String catalogName,
        String owner,
        String comment,
        long createdAt,
        String createdBy,
        long updatedAt,
        boolean browseOnly) {}
