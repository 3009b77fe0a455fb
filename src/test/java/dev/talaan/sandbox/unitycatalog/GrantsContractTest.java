package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.EffectivePrivilege;
import com.databricks.sdk.service.catalog.GetEffectiveRequest;
import com.databricks.sdk.service.catalog.GetGrantRequest;
import com.databricks.sdk.service.catalog.PermissionsChange;
import com.databricks.sdk.service.catalog.Privilege;
import com.databricks.sdk.service.catalog.PrivilegeAssignment;
import com.databricks.sdk.service.catalog.SecurableType;
import com.databricks.sdk.service.catalog.UpdatePermissions;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantsContractTest {

    private static final String MONTHLY = "gold.default.bir_monthly";
    private static final String PATH = "/api/2.1/unity-catalog/permissions/table/" + MONTHLY;

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void privilegesAreGivenAndTaken() {
        var answer = portal.grants()
                .update(change(new PermissionsChange()
                        .setPrincipal("finance")
                        .setAdd(List.of(Privilege.MODIFY))
                        .setRemove(List.of(Privilege.SELECT))));
        assertThat(answer.getPrivilegeAssignments())
                .extracting(PrivilegeAssignment::getPrincipal, PrivilegeAssignment::getPrivileges)
                .containsExactly(tuple("finance", List.of(Privilege.MODIFY)));
        portal.grants()
                .update(change(new PermissionsChange().setPrincipal("finance").setRemove(List.of(Privilege.MODIFY))));
        assertThat(portal.grants().get("table", MONTHLY).getPrivilegeAssignments())
                .isEmpty();
    }

    @Test
    void whatIsGrantedTellsNothingOfWhatIsInherited() {
        var granted = portal.grants().get("TABLE", MONTHLY).getPrivilegeAssignments();
        assertThat(granted).extracting(PrivilegeAssignment::getPrincipal).containsExactly("finance");
        var ofAuditors = portal.grants()
                .get(new GetGrantRequest()
                        .setSecurableType("table")
                        .setFullName(MONTHLY)
                        .setPrincipal("auditors"));
        assertThat(ofAuditors.getPrivilegeAssignments()).isEmpty();
    }

    @Test
    void whatHoldsTellsWhereItComesFrom() {
        assertThat(effective(MONTHLY, "auditors"))
                .extracting(
                        EffectivePrivilege::getPrivilege,
                        EffectivePrivilege::getInheritedFromType,
                        EffectivePrivilege::getInheritedFromName)
                .containsExactly(
                        tuple(Privilege.BROWSE, SecurableType.CATALOG, "gold"),
                        tuple(Privilege.SELECT, SecurableType.CATALOG, "gold"),
                        tuple(Privilege.USE_CATALOG, SecurableType.CATALOG, "gold"),
                        tuple(Privilege.USE_SCHEMA, SecurableType.CATALOG, "gold"));
        assertThat(effective(MONTHLY, "finance"))
                .extracting(EffectivePrivilege::getPrivilege, EffectivePrivilege::getInheritedFromName)
                .containsExactly(
                        tuple(Privilege.SELECT, null),
                        tuple(Privilege.USE_CATALOG, "gold"),
                        tuple(Privilege.USE_SCHEMA, "gold.default"));
    }

    @Test
    void groupsStayGroupsAndOwnersAreNotListed() {
        assertThat(effective(MONTHLY, APPROVER)).isEmpty();
        assertThat(effective(MONTHLY, "gold-stewards")).isEmpty();
        assertThat(sql(as(workspace, APPROVER), "SELECT * FROM " + MONTHLY)).isEqualTo("SUCCEEDED");
    }

    @Test
    void pagesAreWalkedThroughEmptyOnes() {
        workspace.pace("{\"pageSize\":1}");
        var path = "/api/2.1/unity-catalog/effective-permissions/table/" + MONTHLY + "?max_results=0&principal=finance";
        var found = new ArrayList<String>();
        var sizes = new ArrayList<Integer>();
        var token = "";
        while (token != null) {
            var page = workspace.get(token.isEmpty() ? path : path + "&page_token=" + token);
            var assignments = page.getJsonArray("privilege_assignments");
            sizes.add(assignments.size());
            assignments.forEach(each -> found.add(((JsonObject) each).getString("principal")));
            token = page.getString("next_page_token");
        }
        assertThat(found).containsExactly("finance");
        assertThat(sizes).hasSizeGreaterThan(2).contains(0).startsWith(0);
    }

    @ParameterizedTest
    @CsvSource({"1", "149", "-1"})
    void smallPagesAreRefused(int size) {
        var response = workspace.send("GET", PATH + "?max_results=" + size, null, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("error_code")).isEqualTo("INVALID_PARAMETER_VALUE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {"changes":[{"principal":"finance","add":["LOOK"]}]}                | 400 | Privilege LOOK is not a known privilege.
                    {"changes":[{"principal":"finance","add":["USE_CATALOG"]}]}         | 400 | Privilege USE CATALOG is not applicable to this entity [gold.default.bir_monthly:TABLE/TABLE]
                    {"changes":[{"principal":"nobody","add":["SELECT"]}]}               | 404 | Could not find principal with name nobody
                    {"changes":[{"add":["SELECT"]}]}                                    | 400 | Missing required field: principal
                    {"changes":[{"add":[{"principal":"finance","privileges":["SELECT"]}]}]} | 400 | Missing required field: principal
                    {"changes":[{"principal":"finance","add":[{"privilege":"SELECT"}]}]} | 400 | Expected string for field add, found OBJECT
                    {"changes":[{"principal":"finance","privileges":["SELECT"]}]}       | 400 | Unknown field privileges
                    {"changes":{"principal":"finance"}}                                 | 400 | Expected array for field changes, found OBJECT
                    {"changes":[{"principal":"finance","add":"SELECT"}]}                | 400 | Expected array for field add, found STRING
                    {}                                                                  | 400 | Missing required field: changes
                    """)
    void theWrongShapeIsNeverAcceptedInSilence(String body, int status, String words) {
        var before = workspace.get(PATH);
        var response = workspace.send("PATCH", PATH, body, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(new JsonObject(response.body()).getString("message")).contains(words);
        assertThat(workspace.get(PATH)).isEqualTo(before);
    }

    @Test
    void nothingIsChangedWhereOneChangeIsWrong() {
        assertThatThrownBy(() -> portal.grants()
                        .update(change(
                                new PermissionsChange().setPrincipal("auditors").setAdd(List.of(Privilege.SELECT)),
                                new PermissionsChange().setPrincipal("nobody").setAdd(List.of(Privilege.SELECT)))))
                .isInstanceOf(NotFound.class)
                .extracting("errorCode")
                .isEqualTo("PRINCIPAL_DOES_NOT_EXIST");
        assertThat(portal.grants().get("table", MONTHLY).getPrivilegeAssignments())
                .hasSize(1);
    }

    @Test
    void bothSpellingsAreTaken() {
        var body = "{\"changes\":[{\"principal\":\"finance\",\"add\":[\"USE SCHEMA\"]}]}";
        var path = "/api/2.1/unity-catalog/permissions/schema/gold.ml_features";
        assertThat(workspace.send("PATCH", path, body, LocalWorkspace.PORTAL).body())
                .contains("\"USE_SCHEMA\"");
    }

    @Test
    void grantingIsForOwnersAndManagers() {
        assertThatThrownBy(() -> grant(as(workspace, APPROVER), "table", MONTHLY, "guest@example.ph", Privilege.SELECT))
                .isInstanceOf(PermissionDenied.class)
                .hasMessage("User is not an owner of Table '" + MONTHLY + "'.");
        grant(as(workspace, STEWARD), "table", MONTHLY, "guest@example.ph", Privilege.SELECT);
        grant(portal, "schema", "gold.default", APPROVER, Privilege.MANAGE);
        grant(as(workspace, APPROVER), "table", MONTHLY, "odoo-sync", Privilege.SELECT);
        grant(as(workspace, "platform@example.ph"), "catalog", "silver", "guest@example.ph", Privilege.BROWSE);
        assertThat(portal.grants().get("table", MONTHLY).getPrivilegeAssignments())
                .extracting(PrivilegeAssignment::getPrincipal)
                .containsExactly("finance", "guest@example.ph", "odoo-sync");
    }

    @Test
    void whoDoesNotManageSeesWhatIsHis() {
        assertThat(as(workspace, AUDITOR).grants().get("catalog", "gold").getPrivilegeAssignments())
                .extracting(PrivilegeAssignment::getPrincipal)
                .containsExactly("auditors");
        assertThatThrownBy(() -> as(workspace, GUEST).grants().get("catalog", "gold"))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> portal.grants().get("table", "gold.default.none"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.grants().getEffective("notebook", "x"))
                .hasMessageStartingWith("Users can only manage catalog, schema, table");
    }

    private List<EffectivePrivilege> effective(String table, String principal) {
        var request = new GetEffectiveRequest()
                .setSecurableType("table")
                .setFullName(table)
                .setPrincipal(principal);
        return portal.grants().getEffective(request).getPrivilegeAssignments().stream()
                .flatMap(assignment -> assignment.getPrivileges().stream())
                .toList();
    }

    private static UpdatePermissions change(PermissionsChange... changes) {
        return new UpdatePermissions()
                .setSecurableType("table")
                .setFullName(MONTHLY)
                .setChanges(List.of(changes));
    }
}
