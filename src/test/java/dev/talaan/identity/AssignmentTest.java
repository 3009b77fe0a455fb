package dev.talaan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssignmentTest {

    @ParameterizedTest
    @CsvSource({
        "preparer, Preparer",
        "preparer:agency=RIM, Preparer (RIM)",
        "data-steward:catalog=bronze, Data steward (catalog bronze)",
        "model-approver:model=bir_*, Model approver (models bir_*)",
    })
    void configurationsWordsBecomeRolesWithTheirScope(String text, String words) {
        assertThat(Assignment.of(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "boss", "preparer:", "preparer:agency", "preparer:agency=", "preparer:city=Manila"})
    void whatMakesNoSenseIsRefusedAtTheStart(String text) {
        assertThatThrownBy(() -> Assignment.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void everyRoleIsFoundByItsKey(Role role) {
        assertThat(Role.of(role.key())).contains(role);
    }

    @Test
    void aRoleReachesAsFarAsItsScope() {
        var person = person("preparer:agency=RIM", "preparer:agency=BOM", "reviewer:catalog=gold");
        var reach = person.agencies(Set.of(Role.PREPARER));
        assertThat(reach.includes("RIM")).isTrue();
        assertThat(reach.includes("BOM")).isTrue();
        assertThat(reach.includes("JAP")).isFalse();
        assertThat(person.agencies(Set.of(Role.REVIEWER)).isNothing()).isTrue();
        assertThat(person.agencies(Set.of(Role.APPROVER)).isNothing()).isTrue();
    }

    @Test
    void oneUnboundedRoleReachesEverything() {
        assertThat(person("preparer:agency=RIM", "auditor")
                        .agencies(Set.of(Role.PREPARER, Role.AUDITOR))
                        .includes("JAP"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"approver, AP", "data-steward-2, D2", "Juan dela Cruz, JC", "x, X", "a@b.ph, AP", "'', ''"})
    void twoLettersStandForAName(String name, String initials) {
        assertThat(new Person(UUID.randomUUID(), name, List.of()).initials()).isEqualTo(initials);
    }

    private static Person person(String... assignments) {
        return new Person(
                UUID.randomUUID(),
                "somebody",
                List.of(assignments).stream().map(Assignment::of).toList());
    }
}
