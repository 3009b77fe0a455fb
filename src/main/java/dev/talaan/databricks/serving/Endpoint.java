package dev.talaan.databricks.serving;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/// A serving endpoint.
public record Endpoint(String name, State state) {

    /// @param ready READY or NOT_READY
    /// @param configUpdate IN_PROGRESS, NOT_UPDATING, UPDATE_FAILED
    @JsonNaming(SnakeCaseStrategy.class)
    public record State(String ready, String configUpdate) {}
}
