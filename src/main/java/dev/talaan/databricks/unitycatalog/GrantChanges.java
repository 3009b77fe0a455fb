package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// Changes that are made all together or not at all.
@JsonNaming(SnakeCaseStrategy.class)
public record GrantChanges(List<GrantChange> changes) {}
