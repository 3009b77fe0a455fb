package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A function as Unity Catalog describes it.
///
/// @param fullDataType what it returns, as SQL writes it
/// @param routineDefinition its body
/// @param updatedAt epoch milliseconds
/// @param browseOnly whether the portal gets to know no more than that it is there
@JsonNaming(SnakeCaseStrategy.class)
public record Function(
        String fullName,
        String name,
        String owner,
        String comment,
        String fullDataType,
        String routineDefinition,
        long updatedAt,
        boolean browseOnly) {}
