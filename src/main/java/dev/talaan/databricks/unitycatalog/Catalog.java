package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A catalog as Unity Catalog describes it.
///
/// @param catalogType MANAGED_CATALOG, FOREIGN_CATALOG, …
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record Catalog(
        String name,
        String owner,
        String comment,
        String catalogType,
        long createdAt,
        String createdBy,
        long updatedAt,
        boolean browseOnly) {}
