package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A small file as a whole.
///
/// @param contents at most 1 MB
@JsonNaming(SnakeCaseStrategy.class)
public record PutFile(String path, byte[] contents, boolean overwrite) {}
