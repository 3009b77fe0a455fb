package dev.talaan.databricks.unitycatalog;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Collection;
import java.util.List;

/// What a principal is to get and to lose.
///
/// @param add names of privileges, as [Privilege#name] has them
@JsonNaming(SnakeCaseStrategy.class)
public record GrantChange(String principal, List<String> add, List<String> remove) {

    public static GrantChange of(String principal, Collection<Privilege> add, Collection<Privilege> remove) {
        return new GrantChange(principal, names(add), names(remove));
    }

    private static List<String> names(Collection<Privilege> privileges) {
        return privileges.stream().map(Privilege::name).toList();
    }
}
