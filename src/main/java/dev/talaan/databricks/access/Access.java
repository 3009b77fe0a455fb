package dev.talaan.databricks.access;

import static java.lang.String.CASE_INSENSITIVE_ORDER;

import dev.talaan.databricks.access.Entitlement.Granted;
import dev.talaan.databricks.access.Entitlement.Owned;
import dev.talaan.databricks.scim.Roster;
import dev.talaan.databricks.unitycatalog.Grant;
import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.databricks.unitycatalog.Securable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who may do what with one thing. Admins of the metastore are not told of: they may dispose of everything.
///
/// @param grants those on the thing and on what contains it
/// @param owners of the thing and of what contains it, as far as the portal gets to see them
/// @param roster who there is, and in which groups
public record Access(Securable thing, List<Grant> grants, Map<Securable, String> owners, Roster roster) {

    /// Everybody who has a privilege here, himself or through a group, and these groups.
    public Set<String> principals() {
        var named = named();
        var all = new TreeSet<>(named);
        roster.everybody().stream()
                .filter(account -> roster.waysUp(account).stream().anyMatch(way -> named.contains(way.getLast())))
                .forEach(all::add);
        return all;
    }

    /// Names that grants or ownership mention and the directory does not have: nobody can say who is behind them.
    public Set<String> strangers() {
        return named().stream()
                .filter(name -> !roster.knows(name))
                .collect(Collectors.toCollection(() -> new TreeSet<>(CASE_INSENSITIVE_ORDER)));
    }

    /// What somebody has here, and why; whatever was granted to him or to one of his groups comes before what is owned.
    ///
    /// @param principal an account or a group
    public List<Entitlement> of(String principal) {
        var identities = identities(principal);
        var found = new ArrayList<Entitlement>();
        grants.stream()
                .filter(grant -> identities.containsKey(grant.principal()))
                .map(grant ->
                        new Entitlement(grant.privilege(), new Granted(grant.on()), identities.get(grant.principal())))
                .forEach(found::add);
        owners.forEach((owned, owner) -> {
            if (identities.containsKey(owner)) {
                ownership(owned)
                        .map(privilege -> new Entitlement(privilege, new Owned(owned), identities.get(owner)))
                        .forEach(found::add);
            }
        });
        return found;
    }

    /// What somebody lacks in order to use a privilege here, the uppermost first, as Databricks tells it; empty where
    /// he may. An owner needs no way to what he disposes of.
    public Optional<Need> lacks(String principal, Privilege privilege) {
        var entitlements = of(principal);
        var disposes = privilege.equals(Privilege.MANAGE)
                && entitlements.stream()
                        .anyMatch(each -> each.ground() instanceof Owned && each.gives(privilege, thing));
        return disposes
                ? Optional.empty()
                : Need.of(privilege, thing).stream()
                        .filter(need ->
                                entitlements.stream().noneMatch(each -> each.gives(need.privilege(), need.on())))
                        .findFirst();
    }

    /// Whether somebody may use a privilege here.
    public boolean may(String principal, Privilege privilege) {
        return lacks(principal, privilege).isEmpty();
    }

    private Set<String> named() {
        return Stream.concat(grants.stream().map(Grant::principal), owners.values().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(CASE_INSENSITIVE_ORDER)));
    }

    /// The names under which somebody may have been given something, each with the way up to it.
    private SortedMap<String, List<String>> identities(String principal) {
        var found = new TreeMap<String, List<String>>(CASE_INSENSITIVE_ORDER);
        found.put(principal, List.of());
        roster.waysUp(principal).forEach(way -> found.putIfAbsent(way.getLast(), way));
        return found;
    }

    private Stream<Privilege> ownership(Securable owned) {
        return owned.equals(thing)
                ? Stream.of(Privilege.ALL_PRIVILEGES, Privilege.MANAGE)
                : Stream.of(Need.usage(owned), Privilege.MANAGE);
    }
}
