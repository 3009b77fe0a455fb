package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// @param clusterId of the new one
@JsonNaming(SnakeCaseStrategy.class)
public record CreatedCluster(String clusterId) {}
