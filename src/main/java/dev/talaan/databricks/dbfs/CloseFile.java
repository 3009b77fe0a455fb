package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A file that has all of its blocks.
@JsonNaming(SnakeCaseStrategy.class)
public record CloseFile(long handle) {}
