package dev.talaan.databricks.serving;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What a model is asked: one record of named features for each prediction.
@JsonNaming(SnakeCaseStrategy.class)
public record Invocation(List<Map<String, BigDecimal>> dataframeRecords) {}
