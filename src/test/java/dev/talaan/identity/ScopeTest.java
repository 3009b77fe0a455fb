package dev.talaan.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How far a role reaches: over this very thing, or not.
class ScopeTest {

    @ParameterizedTest(name = "{0} over {1}: {2}")
    @CsvSource(quoteCharacter = '~', textBlock = """
            agency=RIM          | agency=RIM            | true
            agency=RIM          | agency=BOM            | false
            agency=RIM          | agency=rim            | false
            agency=RIM          | agency=RIMA           | false
            agency=*            | agency=RIM            | false
            agency=R.M          | agency=RIM            | false
            agency=RIM          | catalog=RIM           | false
            agency=RIM          | model=RIM             | false
            catalog=bronze      | catalog=bronze        | true
            catalog=bronze      | catalog=gold          | false
            catalog=bronze      | catalog=bronze.bir    | false
            catalog=bronze      | agency=bronze         | false
            model=bir_*         | model=bir_forecast    | true
            model=bir_*         | model=bir_            | true
            model=bir_*         | model=bir             | false
            model=bir_*         | model=my_bir_forecast | false
            model=*_forecast    | model=bir_forecast    | true
            model=*_forecast    | model=bir_forecast_2  | false
            model=gold.*.vat    | model=gold.bir.vat    | true
            model=gold.*.vat    | model=goldxbir.vat    | false
            model=*             | model=any thing       | true
            model=*             | agency=RIM            | false
            model=bir_forecast  | model=bir_forecast    | true
            model=bir_forecast  | model=bir_forecasts   | false
            model=a+(b)[c]      | model=a+(b)[c]        | true
            model=a+(b)[c]      | model=aa(b)[c]        | false
            model=\\Qa\\E       | model=a               | false
            model=\\E*\\Q       | model=\\Ex\\Q         | true
            model=bir_*         | model=bir_*           | true
            model=bir_*         | model=bir_v*          | true
            model=bir_v*        | model=bir_*           | false
            model=**            | model=x               | true
            model=Ñandú_*       | model=Ñandú_😀        | true
            """, delimiter = '|')
    void aScopeCoversWhatItNames(String held, String over, boolean covers) {
        assertThat(Scope.parse(held).covers(Scope.parse(over))).isEqualTo(covers);
    }

    @Test
    void aLineEndInANameIsACharacterLikeAnyOther() {
        assertThat(new Scope.Models("bir_*").covers(new Scope.Models("bir_\nx")))
                .isTrue();
        assertThat(new Scope.Models("bir_x").covers(new Scope.Models("bir_x\n")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"agency=RIM", "catalog=bronze", "model=bir_*"})
    void everythingCoversAllAndIsCoveredByNothingLess(String bounded) {
        var everything = new Scope.Everything();
        assertThat(everything.covers(Scope.parse(bounded))).isTrue();
        assertThat(everything.covers(everything)).isTrue();
        assertThat(Scope.parse(bounded).covers(everything)).isFalse();
    }

    @ParameterizedTest(name = "{0}: {1} over {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            approver                               | APPROVER | agency=RIM     | true
            approver:agency=RIM                    | APPROVER | agency=RIM     | true
            approver:agency=RIM                    | APPROVER | agency=BOM     | false
            approver:agency=RIM                    | PREPARER | agency=RIM     | false
            approver:agency=RIM, preparer          | APPROVER | agency=BOM     | false
            approver:agency=RIM, preparer          | PREPARER | agency=BOM     | true
            approver:agency=RIM,approver:agency=BOM| APPROVER | agency=BOM     | true
            data-steward:catalog=bronze            | STEWARD  | catalog=gold   | false
            data-steward:catalog=bronze            | STEWARD  | catalog=bronze | true
            model-approver:model=bir_*             | MODEL_APPROVER | model=bir_vat | true
            model-approver:model=bir_*             | MODEL_APPROVER | model=hr      | false
            """)
    void aPersonMayWhereOneRoleReaches(String held, Role role, String over, boolean may) {
        var person = person(held.split("\\s*,\\s*"));
        assertThat(person.may(Set.of(role), Scope.parse(over))).isEqualTo(may);
    }

    @Test
    void oneOfSeveralRolesIsEnough() {
        var person = person("reviewer:agency=RIM", "auditor");
        assertThat(person.may(Set.of(Role.REVIEWER, Role.APPROVER), new Scope.Agency("RIM")))
                .isTrue();
        assertThat(person.may(Set.of(Role.REVIEWER, Role.APPROVER), new Scope.Everything()))
                .isFalse();
        assertThat(person.may(Set.of(), new Scope.Agency("RIM"))).isFalse();
        assertThat(person().may(Set.of(Role.REVIEWER), new Scope.Agency("RIM"))).isFalse();
    }

    private static Person person(String... assignments) {
        return new Person(
                UUID.randomUUID(),
                "somebody",
                List.of(assignments).stream().map(Assignment::of).toList());
    }
}
