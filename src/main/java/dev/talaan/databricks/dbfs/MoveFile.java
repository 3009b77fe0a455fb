package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A file, or a directory with all that is in it, and where it is to be.
@JsonNaming(SnakeCaseStrategy.class)
public record MoveFile(String sourcePath, String destinationPath) {}
