package dev.talaan.sandbox.unitycatalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Worlds by chance: what the rules say is what an independent, plainer reckoning says.
class WorldsTest {

    private static final int WORLDS = 500;

    @Test
    void whoReadsAndSeesWhat() {
        var readers = 0;
        var lookers = 0;
        for (var seed = 1L; seed <= WORLDS; seed++) {
            var world = new World(seed);
            var access = world.inForce();
            var visibility = new Visibility(access);
            var oracle = new Oracle(world);
            for (var user : world.users) {
                var who = access.directory().account(user).orElseThrow();
                for (var table : world.of(SecurableType.TABLE)) {
                    var reads = oracle.reads(user, table);
                    var sees = oracle.sees(user, table);
                    assertThat(access.lacks(who, Privilege.SELECT, table).isEmpty())
                            .as("world %d: %s reads %s", seed, user, table.fullName())
                            .isEqualTo(reads);
                    assertThat(visibility.sees(who, table))
                            .as("world %d: %s sees %s", seed, user, table.fullName())
                            .isEqualTo(sees);
                    readers += reads ? 1 : 0;
                    lookers += sees ? 1 : 0;
                }
            }
        }
        var all = WORLDS * 4 * 8;
        assertThat(readers).as("both answers occur").isBetween(all / 20, all * 19 / 20);
        assertThat(lookers).as("some see what they may not read").isGreaterThan(readers);
    }

    @Test
    void whatHoldsAndWhereItComesFrom() {
        for (var seed = 1L; seed <= WORLDS; seed++) {
            var world = new World(seed);
            var grants = world.inForce().grants();
            var oracle = new Oracle(world);
            for (var table : world.of(SecurableType.TABLE)) {
                var effective = grants.effective(table);
                for (var principal : world.principals()) {
                    assertThat(lines(effective.getOrDefault(principal, List.of())))
                            .as("world %d: %s on %s", seed, principal, table.fullName())
                            .isEqualTo(oracle.effective(principal, table));
                }
            }
        }
    }

    private static Set<String> lines(List<Grants.Effective> effective) {
        return effective.stream()
                .map(each -> each.privilege() + "<"
                        + (each.from() == null ? "" : each.from().fullName()))
                .collect(Collectors.toSet());
    }
}
