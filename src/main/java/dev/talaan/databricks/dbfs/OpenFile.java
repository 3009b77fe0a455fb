package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// @param handle by which blocks are added; it lapses when nothing comes for ten minutes
@JsonNaming(SnakeCaseStrategy.class)
public record OpenFile(Long handle) {}
