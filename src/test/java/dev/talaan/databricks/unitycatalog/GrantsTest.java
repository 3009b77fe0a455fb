package dev.talaan.databricks.unitycatalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class GrantsTest {

    private static final Securable MONTHLY = Securable.table("gold.default.bir_monthly");

    @Inject
    Grants grants;

    @Inject
    AccessRequests requests;

    @BeforeEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void whatIsGrantedAndWhatIsInherited() {
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(answer(grants.on(MONTHLY).collect().asList()))
                .containsExactly(new Grant("finance", Privilege.SELECT, MONTHLY));
        assertThat(answer(grants.effective(MONTHLY, "finance").collect().asList()))
                .containsExactly(
                        new Grant("finance", Privilege.SELECT, MONTHLY),
                        new Grant("finance", Privilege.USE_CATALOG, Securable.catalog("gold")),
                        new Grant("finance", Privilege.USE_SCHEMA, Securable.schema("gold.default")));
        assertThat(answer(grants.effective(MONTHLY).collect().asList()))
                .extracting(Grant::principal)
                .contains("auditors", "data-engineers", "finance", "talaan-portal")
                .doesNotContain("preparer@example.ph");
    }

    @Test
    void grantingOnAModelIsGrantingOnAFunction() {
        var model = Securable.model("gold.ml_features.bir_tax_forecaster");
        var after = answer(
                grants.change(model, List.of(GrantChange.of("auditors", List.of(Privilege.EXECUTE), List.of()))));
        assertThat(after)
                .containsExactly(
                        new Grant("auditors", Privilege.EXECUTE, model),
                        new Grant("data-engineers", Privilege.EXECUTE, model));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> change("finance", Privilege.USE_CATALOG))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Privilege USE CATALOG is not applicable to this entity");
        assertThatThrownBy(() -> change("nobody", Privilege.SELECT)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> change("finance", new Privilege("look at"))).isInstanceOf(InvalidRequest.class);
        assertThatThrownBy(() -> answer(grants.on(Securable.table("gold.default.none"))
                        .collect()
                        .asList()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        answer(grants.effective(MONTHLY, "nobody").collect().asList()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void bothSpellingsAreOnePrivilegeAndANewOneStaysVisible() {
        assertThat(new Privilege("USE CATALOG")).isEqualTo(Privilege.USE_CATALOG);
        assertThat(Privilege.USE_CATALOG.words()).isEqualTo("USE CATALOG");
        assertThat(Privilege.USE_CATALOG.isKnown()).isTrue();
        var body = "{\"privilege_assignments\":[{\"principal\":\"a\",\"privileges\":"
                + "[{\"privilege\":\"READ MINDS\",\"inherited_from_type\":\"GALAXY\",\"inherited_from_name\":\"g\"}]}]}";
        Databricks.fault(Map.of(
                "path", "/api/2.1/unity-catalog/effective-permissions", "kind", "BODY", "status", 200, "body", body));
        assertThat(answer(grants.effective(MONTHLY).collect().asList()))
                .containsExactly(new Grant("a", new Privilege("READ_MINDS"), new Securable("galaxy", "g")))
                .noneMatch(grant -> grant.privilege().isKnown());
    }

    @Test
    void requestsAreAnsweredWithTheirDestinations() {
        var destinations = answer(requests.destinations(MONTHLY));
        assertThat(destinations.destinations()).hasSize(2);
        assertThat(destinations.destinationSourceSecurable().fullName()).isEqualTo("gold");
        var slack = new Destinations.Destination("data-requests", "SLACK", null);
        assertThat(answer(requests.send(MONTHLY, List.of(slack))).destinations())
                .containsExactly(slack);
        var request = AccessRequest.forUser("guest@example.ph", "October", MONTHLY, List.of(Privilege.SELECT));
        var answers = answer(requests.request(List.of(request)));
        assertThat(answers)
                .singleElement()
                .extracting(each -> each.requestDestinations().getFirst().destinations())
                .isEqualTo(List.of(slack));
        assertThat(answer(requests.send(MONTHLY, List.of())).destinations()).hasSize(2);
    }

    @Test
    void aRequestIsRefused() {
        assertThatThrownBy(() -> answer(requests.destinations(Securable.catalog("nowhere"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> answer(requests.request(List.of()))).isInstanceOf(InvalidRequest.class);
        var nobody = AccessRequest.forUser("nobody@example.ph", "x", MONTHLY, List.of(Privilege.SELECT));
        assertThatThrownBy(() -> answer(requests.request(List.of(nobody)))).isInstanceOf(NotFound.class);
        var senseless = new Destinations.Destination("x", "PIGEON", null);
        assertThatThrownBy(() -> answer(requests.send(MONTHLY, List.of(senseless))))
                .isInstanceOf(InvalidRequest.class);
    }

    private List<Grant> change(String principal, Privilege privilege) {
        return answer(grants.change(MONTHLY, List.of(GrantChange.of(principal, List.of(privilege), List.of()))));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
