package dev.talaan.sandbox.unitycatalog;

import static dev.talaan.sandbox.unitycatalog.Callers.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.BadRequest;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.service.catalog.AccessRequestDestinations;
import com.databricks.sdk.service.catalog.BatchCreateAccessRequestsRequest;
import com.databricks.sdk.service.catalog.CreateAccessRequest;
import com.databricks.sdk.service.catalog.DestinationType;
import com.databricks.sdk.service.catalog.NotificationDestination;
import com.databricks.sdk.service.catalog.Principal;
import com.databricks.sdk.service.catalog.PrincipalType;
import com.databricks.sdk.service.catalog.RfaAPI;
import com.databricks.sdk.service.catalog.Securable;
import com.databricks.sdk.service.catalog.SecurablePermissions;
import com.databricks.sdk.service.catalog.SecurableType;
import com.databricks.sdk.service.catalog.UpdateAccessRequestDestinationsRequest;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AccessRequestsContractTest {

    private static final String MONTHLY = "gold.default.bir_monthly";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private RfaAPI rfa;

    @BeforeEach
    void client() {
        rfa = workspace.client().rfa();
    }

    @Test
    void aTableTakesItsCatalogsDestinations() {
        var found = rfa.getAccessRequestDestinations("table", MONTHLY);
        assertThat(found.getDestinations())
                .extracting(NotificationDestination::getDestinationType)
                .containsExactly(DestinationType.EMAIL, DestinationType.URL);
        assertThat(found.getDestinationSourceSecurable().getFullName()).isEqualTo("gold");
        assertThat(found.getSecurable().getType()).isEqualTo(SecurableType.TABLE);
        assertThat(rfa.getAccessRequestDestinations("catalog", "silver").getDestinations())
                .isEmpty();
        assertThatThrownBy(() -> rfa.getAccessRequestDestinations("table", "gold.default.none"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rfa.getAccessRequestDestinations("job", "101")).isInstanceOf(BadRequest.class);
    }

    @Test
    void whoMayNotBrowseSeesWebAddressesOnly() {
        var found = as(workspace, GUEST).rfa().getAccessRequestDestinations("table", MONTHLY);
        assertThat(found.getDestinations())
                .extracting(NotificationDestination::getDestinationType)
                .containsExactly(DestinationType.URL);
        assertThat(found.getAreAnyDestinationsHidden()).isTrue();
    }

    @Test
    void destinationsAreChangedByOwners() {
        var slack = new NotificationDestination()
                .setDestinationType(DestinationType.SLACK)
                .setDestinationId("data-requests");
        as(workspace, STEWARD).rfa().updateAccessRequestDestinations(update(slack));
        assertThat(rfa.getAccessRequestDestinations("table", MONTHLY).getDestinations())
                .extracting(NotificationDestination::getDestinationId)
                .containsExactly("data-requests");
        assertThatThrownBy(() -> as(workspace, AUDITOR).rfa().updateAccessRequestDestinations(update(slack)))
                .isInstanceOf(PermissionDenied.class);
        assertThatThrownBy(() -> rfa.updateAccessRequestDestinations(update(new NotificationDestination())))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void aRequestIsAnsweredWithItsDestinations() {
        var answer = rfa.batchCreateAccessRequests(request("guest@example.ph", "SELECT"));
        var response = answer.getResponses().iterator().next();
        assertThat(response.getBehalfOf().getId()).isEqualTo("guest@example.ph");
        assertThat(response.getRequestDestinations().iterator().next().getDestinations())
                .hasSize(2);
        assertThat(workspace.client().grants().get("table", MONTHLY).getPrivilegeAssignments())
                .as("nothing is granted by it")
                .hasSize(1);
    }

    @Test
    void aRequestIsRefused() {
        assertThatThrownBy(() -> rfa.batchCreateAccessRequests(request("nobody", "SELECT")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Could not find principal with name nobody");
        assertThatThrownBy(() -> rfa.batchCreateAccessRequests(request("guest@example.ph", "USE_CATALOG")))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("is not applicable to Table '" + MONTHLY + "'");
        assertThatThrownBy(() ->
                        rfa.batchCreateAccessRequests(new BatchCreateAccessRequestsRequest().setRequests(List.of())))
                .isInstanceOf(BadRequest.class);
    }

    @Test
    void nobodyStandsInTwoRequests() {
        var one = request("guest@example.ph", "SELECT").getRequests().iterator().next();
        assertThatThrownBy(() -> rfa.batchCreateAccessRequests(
                        new BatchCreateAccessRequestsRequest().setRequests(List.of(one, one))))
                .isInstanceOf(BadRequest.class)
                .hasMessage("A principal may stand in one request only.");
    }

    private static UpdateAccessRequestDestinationsRequest update(NotificationDestination destination) {
        return new UpdateAccessRequestDestinationsRequest()
                .setUpdateMask("destinations")
                .setAccessRequestDestinations(
                        new AccessRequestDestinations().setSecurable(monthly()).setDestinations(List.of(destination)));
    }

    private static BatchCreateAccessRequestsRequest request(String who, String privilege) {
        return new BatchCreateAccessRequestsRequest()
                .setRequests(List.of(new CreateAccessRequest()
                        .setBehalfOf(new Principal().setId(who).setPrincipalType(PrincipalType.USER_PRINCIPAL))
                        .setComment("For the October filing")
                        .setSecurablePermissions(List.of(new SecurablePermissions()
                                .setSecurable(monthly())
                                .setPermissions(List.of(privilege))))));
    }

    private static Securable monthly() {
        return new Securable().setType(SecurableType.TABLE).setFullName(MONTHLY);
    }
}
