package dev.talaan.databricks.serving;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A serving endpoint as it stands in the list.
///
/// @param config null before it serves for the first time
public record EndpointSummary(String name, String creator, Endpoint.State state, Config config) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record Config(List<Entity> servedEntities) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Entity(String name, String entityName, String entityVersion) {}

    public Update update() {
        return Update.of(state);
    }
}
