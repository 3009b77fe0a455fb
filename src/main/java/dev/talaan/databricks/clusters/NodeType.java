package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;

/// A kind of machine.
///
/// @param nodeTypeId as a cluster names it: `Standard_DS3_v2`
/// @param category General Purpose, Memory Optimized, …
/// @param isDeprecated whether it should be left alone
@JsonNaming(SnakeCaseStrategy.class)
public record NodeType(
        String nodeTypeId,
        String description,
        String category,
        BigDecimal numCores,
        long memoryMb,
        boolean isDeprecated) {}
