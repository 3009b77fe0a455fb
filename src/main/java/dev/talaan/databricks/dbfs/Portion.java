package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Some bytes of a file.
///
/// @param bytesRead how many; fewer than were asked for at the end of the file
@JsonNaming(SnakeCaseStrategy.class)
public record Portion(Long bytesRead, byte[] data) {}
