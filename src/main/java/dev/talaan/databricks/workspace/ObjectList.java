package dev.talaan.databricks.workspace;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What is in a folder. Databricks leaves the list out where there is nothing.
@JsonNaming(SnakeCaseStrategy.class)
public record ObjectList(List<WorkspaceObject> objects) {}
