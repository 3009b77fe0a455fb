package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A file that is going to be written block by block.
@JsonNaming(SnakeCaseStrategy.class)
public record CreateFile(String path, boolean overwrite) {}
