package dev.talaan.databricks.dbfs;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What is in a directory. Databricks leaves the list out where there is nothing.
@JsonNaming(SnakeCaseStrategy.class)
public record FileList(List<DbfsFile> files) {}
