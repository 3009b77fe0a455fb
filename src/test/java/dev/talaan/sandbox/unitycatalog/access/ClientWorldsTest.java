package dev.talaan.sandbox.unitycatalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.databricks.scim.Group;
import dev.talaan.databricks.scim.Reference;
import dev.talaan.databricks.scim.Roster;
import dev.talaan.databricks.scim.User;
import dev.talaan.databricks.unitycatalog.Grant;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Worlds by chance: what our client makes of grants, owners and groups is what the sandbox enforces.
class ClientWorldsTest {

    private static final int WORLDS = 500;
    private static final List<Privilege> ASKED = List.of(Privilege.SELECT, Privilege.MODIFY, Privilege.MANAGE);

    @Test
    void whoMayDoWhat() {
        var allowed = 0;
        for (var seed = 1L; seed <= WORLDS; seed++) {
            var world = new World(seed);
            var inForce = world.inForce();
            var roster = roster(world);
            for (var table : world.of(SecurableType.TABLE)) {
                var client = client(inForce, roster, table);
                for (var user : world.users) {
                    for (var privilege : ASKED) {
                        var may = may(inForce, user, privilege, table);
                        assertThat(client.may(user, ours(privilege)))
                                .as("world %d: %s may %s %s", seed, user, privilege, table.fullName())
                                .isEqualTo(may);
                        allowed += may ? 1 : 0;
                    }
                    assertThat(client.of(user).isEmpty())
                            .as("world %d: who has something is listed", seed)
                            .isEqualTo(!client.principals().contains(user));
                }
            }
        }
        var all = WORLDS * 8 * 4 * ASKED.size();
        assertThat(allowed).as("both answers occur").isBetween(all / 20, all * 19 / 20);
    }

    @Test
    void whatIsLackingIsToldAsTheSandboxTellsIt() {
        for (var seed = 1L; seed <= WORLDS; seed++) {
            var world = new World(seed);
            var inForce = world.inForce();
            var roster = roster(world);
            for (var table : world.of(SecurableType.TABLE)) {
                var client = client(inForce, roster, table);
                for (var user : world.users) {
                    var who = inForce.directory().account(user).orElseThrow();
                    var told = client.lacks(user, ours(Privilege.SELECT))
                            .map(need ->
                                    "User does not have " + need.privilege().words() + " on "
                                            + SecurableType.reading(need.on().type())
                                                    .orElseThrow()
                                                    .words() + " '"
                                            + need.on().fullName() + "'.");
                    assertThat(told).isEqualTo(inForce.lacks(who, Privilege.SELECT, table));
                }
            }
        }
    }

    /// Who has MANAGE by a grant needs a way to the table as well, with Databricks; an owner does not.
    private static boolean may(Access inForce, String user, Privilege privilege, Securable table) {
        var who = inForce.directory().account(user).orElseThrow();
        var disposes = privilege == Privilege.MANAGE && (inForce.owns(who, table) || inForce.ownsAbove(who, table));
        return disposes || inForce.lacks(who, privilege, table).isEmpty();
    }

    private static dev.talaan.databricks.access.Access client(Access inForce, Roster roster, Securable table) {
        var grants = inForce.grants().effective(table).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(each -> new Grant(
                                entry.getKey(),
                                ours(each.privilege()),
                                ours(each.from() == null ? table : each.from()))))
                .toList();
        var owners = new LinkedHashMap<dev.talaan.databricks.unitycatalog.Securable, String>();
        owners.put(ours(table), inForce.register().of(table).owner());
        table.above()
                .forEach(each ->
                        owners.put(ours(each), inForce.register().of(each).owner()));
        return new dev.talaan.databricks.access.Access(ours(table), grants, owners, roster);
    }

    private static Roster roster(World world) {
        var users = world.users.stream()
                .map(name -> new User(name, name, name, true, List.of()))
                .toList();
        var groups = world.groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        group.getKey(),
                        group.getValue().stream()
                                .map(member -> new Reference(member, member, null, null))
                                .toList(),
                        List.of()))
                .toList();
        return Roster.of(users, List.of(), groups);
    }

    private static dev.talaan.databricks.unitycatalog.Privilege ours(Privilege privilege) {
        return new dev.talaan.databricks.unitycatalog.Privilege(privilege.name());
    }

    private static dev.talaan.databricks.unitycatalog.Securable ours(Securable securable) {
        return new dev.talaan.databricks.unitycatalog.Securable(securable.type().name(), securable.fullName());
    }
}
