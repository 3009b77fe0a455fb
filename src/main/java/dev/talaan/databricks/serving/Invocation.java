package dev.talaan.databricks.serving;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/// What a model is asked, in one of two forms; the other is null.
///
/// @param dataframeRecords named features for each prediction
/// @param dataframeSplit the names once, and the features of each prediction in their order
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Invocation(List<Map<String, Object>> dataframeRecords, DataframeSplit dataframeSplit) {}
