package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A folder that is to be there, with all above it.
@JsonNaming(SnakeCaseStrategy.class)
public record MakeFolder(String path) {}
