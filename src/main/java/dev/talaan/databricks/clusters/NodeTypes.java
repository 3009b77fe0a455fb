package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// The kinds of machines that there are.
@JsonNaming(SnakeCaseStrategy.class)
public record NodeTypes(List<NodeType> nodeTypes) {}
