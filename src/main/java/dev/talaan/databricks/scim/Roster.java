package dev.talaan.databricks.scim;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.transport.Given;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Everybody by the name that grants have for him, upper or lower case, and who is in which group.
///
/// @param accounts ids of people and service principals, by user name and application id
/// @param groups ids of groups, by name
public record Roster(SortedMap<String, String> accounts, SortedMap<String, String> groups, Nesting nesting) {

    /// The group that every account is in; no list of groups has it.
    public static final String EVERYBODY = "account users";

    /// @throws Unreadable if somebody has no name or no id
    public static Roster of(List<User> users, List<ServicePrincipal> services, List<Group> groups) {
        var accounts = new TreeMap<String, String>(CASE_INSENSITIVE_ORDER);
        users.forEach(user -> enter(accounts, user.userName(), user.id()));
        services.forEach(service -> enter(accounts, service.applicationId(), service.id()));
        var named = new TreeMap<String, String>(CASE_INSENSITIVE_ORDER);
        groups.forEach(group -> enter(named, group.displayName(), group.id()));
        return new Roster(accounts, named, Nesting.of(groups));
    }

    private static void enter(SortedMap<String, String> names, String name, String id) {
        names.put(
                Given.value(name, "the name of somebody in the directory"),
                Given.value(id, "the id of somebody in the directory"));
    }

    /// The names of all people and service principals.
    public Set<String> everybody() {
        return Collections.unmodifiableSet(accounts.keySet());
    }

    /// Whether the directory has somebody, or a group, of this name.
    public boolean knows(String principal) {
        return principal.equalsIgnoreCase(EVERYBODY)
                || accounts.containsKey(principal)
                || groups.containsKey(principal);
    }

    /// How somebody comes to be in each of his groups: the groups on the shortest way up, the nearest first, the group
    /// itself last. Nothing for a name that the directory does not have.
    public Collection<List<String>> waysUp(String principal) {
        var account = accounts.get(principal);
        if (account != null) {
            return Stream.concat(nesting.waysUp(account).stream(), Stream.of(List.of(EVERYBODY)))
                    .toList();
        }
        var group = groups.get(principal);
        return group == null ? List.of() : nesting.waysUp(group);
    }
}
