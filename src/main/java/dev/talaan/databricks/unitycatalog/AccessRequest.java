package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/// A request for privileges.
///
/// @param behalfOf null for the portal itself
/// @param comment why, for whoever decides
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccessRequest(Party behalfOf, String comment, List<Wanted> securablePermissions) {

    /// @param principalType USER_PRINCIPAL, GROUP_PRINCIPAL, SERVICE_PRINCIPAL
    @JsonNaming(SnakeCaseStrategy.class)
    public record Party(String id, String principalType) {}

    @JsonNaming(SnakeCaseStrategy.class)
    public record Wanted(Destinations.Asked securable, List<String> permissions) {}

    /// For a person, by e-mail.
    public static AccessRequest forUser(String email, String comment, Securable thing, List<Privilege> privileges) {
        var names = privileges.stream().map(Privilege::name).toList();
        var wanted = new Wanted(Destinations.Asked.of(thing), names);
        return new AccessRequest(new Party(email, "USER_PRINCIPAL"), comment, List.of(wanted));
    }
}
