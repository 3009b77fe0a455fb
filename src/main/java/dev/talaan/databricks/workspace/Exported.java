package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// What left the workspace.
///
/// @param content at most 10 MB
/// @param fileType what the name of a file of it would end in: `py`, `ipynb`, `csv`; may be null
@JsonNaming(SnakeCaseStrategy.class)
public record Exported(byte[] content, String fileType) {}
