package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;

/// Where requests for access to a thing are sent.
///
/// @param destinationSourceSecurable what they were put on: the thing itself or one that contains it
/// @param areAnyDestinationsHidden whether there are more than the portal may see
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Destinations(
        Asked securable,
        Asked destinationSourceSecurable,
        List<Destination> destinations,
        Boolean areAnyDestinationsHidden) {

    /// @param type in upper case: TABLE
    @JsonNaming(SnakeCaseStrategy.class)
    public record Asked(String type, String fullName) {

        static Asked of(Securable thing) {
            return new Asked(thing.type().toUpperCase(Locale.ROOT), thing.fullName());
        }
    }

    /// @param destinationId an e-mail address, a URL, the id of a webhook
    /// @param destinationType EMAIL, URL, SLACK, MICROSOFT_TEAMS, GENERIC_WEBHOOK, …
    /// @param specialDestination in their place: the thing's owner, whoever that is
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Destination(String destinationId, String destinationType, String specialDestination) {}
}
