package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// Which cluster something is to happen to.
@JsonNaming(SnakeCaseStrategy.class)
public record ClusterId(String clusterId) {}
