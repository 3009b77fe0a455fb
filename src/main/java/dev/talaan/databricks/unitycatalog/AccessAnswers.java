package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// What requests for access are answered with: where they were sent, and nothing about their fate.
@JsonNaming(SnakeCaseStrategy.class)
public record AccessAnswers(List<AccessAnswer> responses) {

    @JsonNaming(SnakeCaseStrategy.class)
    public record AccessAnswer(AccessRequest.Party behalfOf, List<Destinations> requestDestinations) {}
}
