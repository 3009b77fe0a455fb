package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// @param recursive whether a folder goes with all that is in it
@JsonNaming(SnakeCaseStrategy.class)
public record DeleteObject(String path, boolean recursive) {}
