package dev.talaan.databricks.clusters;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;

/// How Azure provides the machines.
///
/// @param firstOnDemand how many of them, the driver first, are not spot machines
/// @param availability SPOT_AZURE, ON_DEMAND_AZURE, SPOT_WITH_FALLBACK_AZURE
/// @param spotBidMaxPrice USD an hour; -1 for no limit
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AzureAttributes(Integer firstOnDemand, String availability, BigDecimal spotBidMaxPrice) {}
