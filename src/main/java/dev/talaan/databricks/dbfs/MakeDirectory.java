package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A directory that is to be there, with all above it.
@JsonNaming(SnakeCaseStrategy.class)
public record MakeDirectory(String path) {}
