package dev.talaan.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.error.platform.PermissionDenied;
import com.databricks.sdk.core.error.platform.Unauthenticated;
import com.databricks.sdk.service.iam.MeRequest;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The official client signs in as an Azure service principal.
class EntraContractTest {

    private static final String SECRET = "local-entra-secret";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void givesATokenThatTheWorkspaceTakes() {
        assertThat(name(client(SECRET))).isEqualTo("talaan-portal");
        assertThat(workspace.calls("/entra/" + Registration.TENANT + "/oauth2/token"))
                .as("one for the workspace, one for Azure's management")
                .isEqualTo(2);
    }

    @Test
    void letsIntoTheWorkspaceThatIsNamedByItsResource() {
        assertThat(name(new WorkspaceClient(config(SECRET).setAzureWorkspaceResourceId(ManagementGate.WORKSPACE))))
                .isEqualTo("talaan-portal");
        var elsewhere = new WorkspaceClient(config(SECRET).setAzureWorkspaceResourceId("/subscriptions/other"));
        assertThatThrownBy(() -> name(elsewhere))
                .isInstanceOf(PermissionDenied.class)
                .hasMessageContaining("is not this workspace");
    }

    @Test
    void wantsTheManagementTokenWhereTheResourceIsNamed() {
        var client = new WorkspaceClient(config(SECRET).setAzureWorkspaceResourceId(ManagementGate.WORKSPACE));
        name(client);
        workspace.control("DELETE", "/_sandbox/entra/management-tokens", null);
        assertThatThrownBy(() -> name(client)).isInstanceOf(Unauthenticated.class);
    }

    @ParameterizedTest
    @CsvSource({
        "guess, " + Registration.CLIENT + ", " + Registration.TENANT + ", invalid_client",
        SECRET + ", other, " + Registration.TENANT + ", unauthorized_client",
        SECRET + ", " + Registration.CLIENT + ", other, invalid_request"
    })
    void refusesWhomItDoesNotKnow(String secret, String client, String tenant, String error) {
        var config = config(secret).setAzureClientId(client).setAzureTenantId(tenant);
        assertThatThrownBy(() -> name(new WorkspaceClient(config)))
                .isInstanceOf(DatabricksException.class)
                .hasStackTraceContaining(error);
    }

    @Test
    void aSecretThatWasReplacedOpensNothingAndTheNewOneDoes() {
        workspace.control("PUT", "/_sandbox/entra/secret", "{\"secret\":\"next\"}");
        assertThatThrownBy(() -> name(client(SECRET))).isInstanceOf(DatabricksException.class);
        assertThat(name(client("next"))).isEqualTo("talaan-portal");
    }

    @Test
    void letsItsTokensEnd() {
        var client = client(SECRET);
        name(client);
        workspace.advance(Duration.ofMinutes(61));
        assertThatThrownBy(() -> name(client)).isInstanceOf(Unauthenticated.class);
    }

    private static String name(WorkspaceClient client) {
        return client.currentUser().me(new MeRequest()).getUserName();
    }

    private static WorkspaceClient client(String secret) {
        return new WorkspaceClient(config(secret));
    }

    private static DatabricksConfig config(String secret) {
        return workspace
                .config()
                .setHost(Redirected.WORKSPACE)
                .setHttpClient(new Redirected(workspace.url()))
                .setAuthType("azure-client-secret")
                .setAzureTenantId(Registration.TENANT)
                .setAzureClientId(Registration.CLIENT)
                .setAzureClientSecret(secret)
                .setDisableAsyncTokenRefresh(true);
    }
}
