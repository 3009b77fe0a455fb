package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A runtime.
///
/// @param key as a cluster names it: `16.4.x-scala2.12`
/// @param name as people read it
@JsonNaming(SnakeCaseStrategy.class)
public record SparkVersion(String key, String name) {}
