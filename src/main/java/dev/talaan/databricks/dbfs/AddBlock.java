package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// @param data at most 1 MB
@JsonNaming(SnakeCaseStrategy.class)
public record AddBlock(long handle, byte[] data) {}
