package dev.talaan.sandbox.unitycatalog.access;

import static dev.talaan.sandbox.unitycatalog.access.Privilege.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What should follow from a world, found by trying every path from a person up through groups, and every grant.
record Oracle(World world) {

    boolean reads(String user, Securable table) {
        var parts = table.fullName().split("\\.");
        var catalog = Securable.catalog(parts[0]);
        var schema = Securable.schema(parts[0], parts[1]);
        return has(user, USE_CATALOG, List.of(catalog))
                && has(user, USE_SCHEMA, List.of(schema, catalog))
                && has(user, SELECT, List.of(table, schema, catalog));
    }

    boolean sees(String user, Securable table) {
        var parts = table.fullName().split("\\.");
        var catalog = Securable.catalog(parts[0]);
        var schema = Securable.schema(parts[0], parts[1]);
        var intoCatalog = has(user, USE_CATALOG, List.of(catalog));
        var intoSchema = has(user, USE_SCHEMA, List.of(schema, catalog)) || owns(user, catalog);
        var itself = has(user, SELECT, List.of(table, schema, catalog))
                || has(user, MANAGE, List.of(table, schema, catalog))
                || owns(user, schema)
                || owns(user, catalog);
        return intoCatalog && intoSchema && itself;
    }

    /// @param places the securable and its containers; only on the first does ownership count
    private boolean has(String user, Privilege privilege, List<Securable> places) {
        return owns(user, places.getFirst())
                || world.granted.stream()
                        .anyMatch(grant -> places.contains(grant.where())
                                && (grant.what() == privilege || grant.what() == ALL_PRIVILEGES && privilege != MANAGE)
                                && leads(user, grant.who()));
    }

    private boolean owns(String user, Securable securable) {
        return world.owners.containsKey(securable) && leads(user, world.owners.get(securable));
    }

    /// Whether some path leads from a user down from a principal: itself, its members, their members.
    private boolean leads(String user, String principal) {
        return leads(user, principal, new HashSet<>());
    }

    private boolean leads(String user, String principal, Set<String> passed) {
        if (principal.equals(user)) {
            return true;
        }
        return passed.add(principal)
                && world.groups.getOrDefault(principal, List.of()).stream()
                        .anyMatch(member -> leads(user, member, passed));
    }

    /// `privilege<place` of a principal, in no order.
    Set<String> effective(String principal, Securable table) {
        var parts = table.fullName().split("\\.");
        var found = new HashSet<String>();
        for (var grant : new ArrayList<>(world.granted)) {
            var name = grant.where().fullName();
            var here = grant.who().equals(principal)
                    && (name.equals(table.fullName())
                            || name.equals(parts[0] + "." + parts[1])
                            || name.equals(parts[0]));
            if (here) {
                found.add(grant.what() + "<" + (name.equals(table.fullName()) ? "" : name));
            }
        }
        return found;
    }
}
