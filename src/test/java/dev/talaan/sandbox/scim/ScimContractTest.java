package dev.talaan.sandbox.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.Unauthenticated;
import com.databricks.sdk.service.iam.ComplexValue;
import com.databricks.sdk.service.iam.Group;
import com.databricks.sdk.service.iam.ListGroupsRequest;
import com.databricks.sdk.service.iam.ListServicePrincipalsRequest;
import com.databricks.sdk.service.iam.ListUsersRequest;
import com.databricks.sdk.service.iam.MeRequest;
import com.databricks.sdk.service.iam.ServicePrincipal;
import com.databricks.sdk.service.iam.User;
import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScimContractTest {

    private static final String SCIM = "/api/2.0/preview/scim/v2/";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private WorkspaceClient portal;

    @BeforeEach
    void client() {
        portal = workspace.client();
    }

    @Test
    void tellsTheCallerWhoHeIs() {
        var me = workspace.client(LocalWorkspace.ANALYST).currentUser().me(new MeRequest());
        assertThat(me.getUserName()).isEqualTo("analyst@example.ph");
        assertThat(me.getGroups()).extracting(ComplexValue::getDisplay).containsExactly("analysts");
        assertThatThrownBy(() -> workspace.client("dapi-nobody").currentUser().me(new MeRequest()))
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void usersAreListedAPortionAtATime() {
        var users = all(portal.usersV2().list(new ListUsersRequest().setCount(3L)));
        assertThat(users).extracting(User::getUserName).doesNotHaveDuplicates().hasSize(9);
        assertThat(workspace.calls(SCIM + "Users")).isEqualTo(4);
        assertThat(users).extracting(User::getDisplayName).contains("Analyst", "Preparer", "Steward");
        var past = workspace.get(SCIM + "Users?startIndex=100");
        assertThat(past.getJsonArray("Resources")).isEmpty();
        assertThat(past.getInteger("totalResults")).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    userName eq "steward@example.ph"                              | steward@example.ph
                    userName eq STEWARD@example.ph                                | steward@example.ph
                    userName sw "pre"                                             | preparer@example.ph
                    displayName co "udit"                                         | auditor@example.ph
                    userName co "er@" and displayName sw "R"                      | reviewer@example.ph
                    displayName eq "Guest" or userName eq "none or none"          | guest@example.ph
                    userName eq "nobody@example.ph"                               |
                    """)
    void usersAreFiltered(String filter, String found) {
        var users = all(portal.usersV2().list(new ListUsersRequest().setFilter(filter)));
        assertThat(users)
                .extracting(User::getUserName)
                .containsExactlyElementsOf(found == null ? List.of() : List.of(found));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    userName gt "a"        | Given filter operator is not supported.
                    shoeSize eq "43"       | Given filter attribute is not supported: shoeSize.
                    userName+eq+x          | Given filter is not valid: userName+eq+x
                    userName eq            | Given filter is not valid: userName eq
                    """)
    void aFilterIsRefusedInScimsShape(String filter, String words) {
        assertThatThrownBy(() -> all(portal.usersV2().list(new ListUsersRequest().setFilter(filter))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("invalidFilter " + words)
                .extracting("errorCode")
                .isEqualTo("SCIM_400");
    }

    @Test
    void whoIsNotThereIsRefusedInScimsShape() {
        assertThatThrownBy(() -> portal.usersV2().get("1"))
                .isInstanceOf(NotFound.class)
                .hasMessageContaining("User with id 1 not found.");
        assertThatThrownBy(() -> portal.groupsV2().get("1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> portal.servicePrincipalsV2().get("1")).isInstanceOf(NotFound.class);
        var response = workspace.send("GET", SCIM + "Users?startIndex=x", null, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("status")).isEqualTo("400");
    }

    @Test
    void groupsNameTheirDirectMembersAndNestedGroups() {
        var finance = group("finance");
        assertThat(finance.getMembers())
                .extracting(ComplexValue::getDisplay)
                .containsExactly("Preparer", "finance-reviewers");
        assertThat(finance.getMembers())
                .extracting(ComplexValue::getRef)
                .satisfiesExactly(
                        user -> assertThat(user).startsWith("Users/"),
                        nested -> assertThat(nested).startsWith("Groups/"));
        assertThat(portal.groupsV2().get(group("finance-reviewers").getId()).getGroups())
                .extracting(ComplexValue::getDisplay)
                .containsExactly("finance");
        workspace.control("PUT", "/_sandbox/directory", "{\"groups\":{\"finance\":[\"n8n\"]}}");
        assertThat(group("finance").getMembers())
                .extracting(ComplexValue::getRef)
                .singleElement()
                .asString()
                .startsWith("ServicePrincipals/");
    }

    @Test
    void servicePrincipalsAreKnownByTheirApplicationIds() {
        var found = all(portal.servicePrincipalsV2().list(new ListServicePrincipalsRequest()));
        assertThat(found)
                .extracting(ServicePrincipal::getApplicationId)
                .containsExactly("talaan-portal", "odoo-sync", "n8n");
        var one = portal.servicePrincipalsV2().get(found.getLast().getId());
        assertThat(one.getDisplayName()).isEqualTo("n8n workflows");
        assertThat(one.getActive()).isTrue();
        assertThat(all(portal.servicePrincipalsV2()
                        .list(new ListServicePrincipalsRequest().setFilter("applicationId eq \"n8n\""))))
                .hasSize(1);
    }

    @Test
    void onlyWhatIsAskedForIsShown() {
        var user = workspace
                .get(SCIM + "Users?attributes=userName&count=1")
                .getJsonArray("Resources")
                .getJsonObject(0);
        assertThat(user.fieldNames()).containsExactlyInAnyOrder("schemas", "id", "userName");
        var group = workspace
                .get(SCIM + "Groups?excludedAttributes=members")
                .getJsonArray("Resources")
                .getJsonObject(0);
        assertThat(group.fieldNames()).contains("displayName").doesNotContain("members");
    }

    @Test
    void onlyWhoIsInTheDirectoryCanBeActedAs() {
        var token = "{\"token\":\"x\",\"principal\":\"nobody\"}";
        assertThat(workspace.send("POST", "/_sandbox/tokens", token, null).statusCode())
                .isEqualTo(404);
        var groups = "{\"groups\":{\"finance\":[\"n8n\",\"nobody\"]}}";
        assertThat(workspace.send("PUT", "/_sandbox/directory", groups, null).statusCode())
                .isEqualTo(404);
        assertThat(group("finance").getMembers()).hasSize(2);
    }

    private Group group(String name) {
        return all(portal.groupsV2().list(new ListGroupsRequest().setFilter("displayName eq \"" + name + "\"")))
                .getFirst();
    }

    private static <T> List<T> all(Iterable<T> pages) {
        return StreamSupport.stream(pages.spliterator(), false).toList();
    }
}
