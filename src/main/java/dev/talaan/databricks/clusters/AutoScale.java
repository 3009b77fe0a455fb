package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Between how many workers a cluster finds its size.
@JsonNaming(SnakeCaseStrategy.class)
public record AutoScale(Integer minWorkers, Integer maxWorkers) {}
