package dev.talaan.databricks.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.scim.Roster;
import dev.talaan.databricks.scim.User;
import dev.talaan.databricks.unitycatalog.Grant;
import dev.talaan.databricks.unitycatalog.Privilege;
import dev.talaan.databricks.unitycatalog.Securable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AccessTest {

    private static final Securable TABLE = Securable.table("a.b.c");

    @Test
    void allPrivilegesLeaveOutWhatIsGrantedByItsName() {
        var access = access(
                new Grant("p", Privilege.ALL_PRIVILEGES, Securable.catalog("a")),
                new Grant("q", new Privilege("READ MINDS"), TABLE));
        assertThat(access.may("p", Privilege.SELECT)).isTrue();
        assertThat(access.may("p", new Privilege("READ MINDS"))).isTrue();
        assertThat(access.may("p", Privilege.MANAGE)).isFalse();
        assertThat(access.may("p", new Privilege("EXTERNAL USE LOCATION"))).isFalse();
        assertThat(access.may("q", new Privilege("READ_MINDS"))).isFalse();
        assertThat(access.of("q")).hasSize(1);
    }

    @Test
    void browsingNeedsNoWay() {
        var access = access(new Grant("p", Privilege.BROWSE, Securable.catalog("a")));
        assertThat(access.may("p", Privilege.BROWSE)).isTrue();
        assertThat(access.lacks("p", Privilege.SELECT))
                .contains(new Need(Privilege.USE_CATALOG, Securable.catalog("a")));
    }

    @Test
    void whomTheDirectoryDoesNotHaveIsNamed() {
        var access = access(new Grant("elsewhere", Privilege.SELECT, TABLE), new Grant("P", Privilege.SELECT, TABLE));
        assertThat(access.strangers()).containsExactly("elsewhere");
        assertThat(access.of("elsewhere")).hasSize(1);
        assertThat(access.principals()).containsExactlyInAnyOrder("elsewhere", "P");
    }

    @Test
    void somebodyWithoutANameMakesNoRoster() {
        assertThatThrownBy(() -> Roster.of(List.of(new User("1", null, "A", true, null)), List.of(), List.of()))
                .isInstanceOf(Unreadable.class);
    }

    private static Access access(Grant... grants) {
        var people = List.of(new User("1", "p", "P", true, null), new User("2", "q", "Q", true, null));
        return new Access(TABLE, List.of(grants), Map.of(), Roster.of(people, List.of(), List.of()));
    }
}
