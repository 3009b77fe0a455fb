package dev.talaan.databricks.serving;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// Which part of the calls each served version gets.
///
/// @param routes all of them together are a hundred
public record TrafficConfig(List<Route> routes) {

    /// @param servedModelName the name of a served entity
    /// @param trafficPercentage whole, 0 to 100
    @JsonNaming(SnakeCaseStrategy.class)
    public record Route(String servedModelName, int trafficPercentage) {}
}
