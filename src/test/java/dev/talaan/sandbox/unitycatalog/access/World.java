package dev.talaan.sandbox.unitycatalog.access;

import static dev.talaan.sandbox.unitycatalog.access.Privilege.*;

import dev.talaan.sandbox.identity.Directory;
import dev.talaan.sandbox.identity.Principal.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// A directory, securables, grants and owners by chance. Groups may hold each other in a ring.
final class World {

    /// One privilege of one principal on one securable, as it was granted.
    record Grant(Securable where, String who, Privilege what) {}

    private static final List<Privilege> ANYWHERE = List.of(ALL_PRIVILEGES, SELECT, SELECT, MODIFY, MANAGE);
    private static final List<Privilege> IN_CONTAINERS = List.of(USE_SCHEMA, USE_SCHEMA, USE_SCHEMA, CREATE_TABLE);
    private static final List<Privilege> IN_CATALOGS = List.of(USE_CATALOG, USE_CATALOG, USE_CATALOG, BROWSE);

    final List<String> users = new ArrayList<>();
    final Map<String, List<String>> groups = new LinkedHashMap<>();
    final List<Securable> securables = new ArrayList<>();
    final Set<Grant> granted = new LinkedHashSet<>();
    final Map<Securable, String> owners = new LinkedHashMap<>();
    private final Random random;
    private final String prefix;

    World(long seed) {
        random = new Random(seed);
        prefix = "w" + seed + "_";
        people();
        things();
        for (var i = 0; i < 30; i++) {
            var where = any(securables);
            granted.add(new Grant(where, any(principals()), any(privileges(where))));
        }
    }

    List<String> principals() {
        var all = new ArrayList<>(users);
        all.addAll(groups.keySet());
        return all;
    }

    List<Securable> of(SecurableType type) {
        return securables.stream().filter(s -> s.type() == type).toList();
    }

    /// Grants that are taken back again.
    private List<Grant> regretted() {
        return granted.stream().filter(grant -> random.nextInt(5) == 0).toList();
    }

    /// The sandbox's own reckoning over it; what was regretted is gone from both.
    Access inForce() {
        var directory = new Directory();
        users.forEach(user -> directory.account(Kind.USER, user, user));
        groups.forEach(directory::group);
        var grants = new Grants();
        var register = new Register();
        granted.forEach(grant -> grants.add(grant.where(), grant.who(), grant.what()));
        owners.forEach((securable, owner) -> register.change(securable, entry -> entry.ownedBy(owner)));
        for (var grant : regretted()) {
            grants.change(grant.where(), grant.who(), List.of(), List.of(grant.what()));
            granted.remove(grant);
        }
        return new Access(directory, grants, register);
    }

    private void people() {
        for (var i = 0; i < 4; i++) {
            users.add(prefix + "user" + i + "@example.ph");
        }
        var names = new ArrayList<String>();
        for (var i = 0; i < 6; i++) {
            names.add(prefix + "group" + i);
        }
        for (var name : names) {
            var members = new LinkedHashSet<String>();
            for (var i = random.nextInt(4); i > 0; i--) {
                members.add(random.nextBoolean() ? any(users) : any(names));
            }
            groups.put(name, List.copyOf(members));
        }
    }

    private void things() {
        for (var c = 0; c < 2; c++) {
            var catalog = prefix + "c" + c;
            own(Securable.catalog(catalog));
            for (var s = 0; s < 2; s++) {
                var schema = "s" + s;
                own(Securable.schema(catalog, schema));
                for (var t = 0; t < 2; t++) {
                    own(Securable.table(catalog + "." + schema + ".t" + t));
                }
            }
        }
    }

    private void own(Securable securable) {
        securables.add(securable);
        if (random.nextInt(3) == 0) {
            owners.put(securable, any(principals()));
        }
    }

    private static List<Privilege> privileges(Securable where) {
        var privileges = new ArrayList<>(ANYWHERE);
        if (where.type() != SecurableType.TABLE) {
            privileges.addAll(IN_CONTAINERS);
        }
        if (where.type() == SecurableType.CATALOG) {
            privileges.addAll(IN_CATALOGS);
        }
        return privileges;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
