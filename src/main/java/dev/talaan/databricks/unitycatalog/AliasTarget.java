package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Where an alias is to point.
@JsonNaming(SnakeCaseStrategy.class)
public record AliasTarget(long versionNum) {}
