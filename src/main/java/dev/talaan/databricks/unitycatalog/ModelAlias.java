package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A name that points at one version of a model.
@JsonNaming(SnakeCaseStrategy.class)
public record ModelAlias(String aliasName, long versionNum) {}
