package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A place for files as Unity Catalog describes it.
///
/// @param volumeType MANAGED or EXTERNAL
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record Volume(
        String fullName,
        String name,
        String volumeType,
        String owner,
        String comment,
        String storageLocation,
        long updatedAt,
        boolean browseOnly) {}
