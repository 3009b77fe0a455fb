package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// @param recursive whether a directory goes with all that is in it
@JsonNaming(SnakeCaseStrategy.class)
public record DeleteFile(String path, boolean recursive) {}
