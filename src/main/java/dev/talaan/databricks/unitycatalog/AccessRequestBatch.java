package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// At most 30 requests, each for somebody else.
@JsonNaming(SnakeCaseStrategy.class)
public record AccessRequestBatch(List<AccessRequest> requests) {}
