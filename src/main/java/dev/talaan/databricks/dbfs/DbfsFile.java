package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A file or a directory.
///
/// @param fileSize bytes; 0 for a directory
/// @param modificationTime epoch milliseconds
@JsonNaming(SnakeCaseStrategy.class)
public record DbfsFile(String path, boolean isDir, long fileSize, long modificationTime) {}
