package dev.talaan.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksException;
import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.core.error.platform.Unauthenticated;
import com.databricks.sdk.service.iam.MeRequest;
import com.databricks.sdk.service.jobs.ListJobsRequest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningInContractTest {

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @CsvSource({"dapi-local-portal,talaan-portal", "dapi-local-analyst,analyst@example.ph"})
    void knowsTheHolderOfAToken(String token, String name) {
        var me = workspace.client(token).currentUser().me(new MeRequest());
        assertThat(me.getUserName()).isEqualTo(name);
        assertThat(me.getActive()).isTrue();
    }

    @Test
    void givesATokenForAClientIdAndSecret() {
        assertThat(machine("local-secret").currentUser().me(new MeRequest()).getUserName())
                .isEqualTo("talaan-portal");
        assertThat(workspace.calls("/oidc/v1/token")).isEqualTo(1);
    }

    @Test
    void letsATokenEndAfterItsTime() {
        var machine = machine("local-secret");
        machine.currentUser().me(new MeRequest());
        workspace.advance(Duration.ofMinutes(61));
        assertThatThrownBy(() -> machine.currentUser().me(new MeRequest())).isInstanceOf(Unauthenticated.class);
    }

    @Test
    void refusesAWrongSecret() {
        assertThatThrownBy(() -> machine("guess").currentUser().me(new MeRequest()))
                .isInstanceOf(DatabricksException.class);
        var response = workspace.send("POST", "/oidc/v1/token", "grant_type=client_credentials", null);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(new JsonObject(response.body()).getString("error")).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @CsvSource({
        "'', invalid_request",
        "grant_type=password, unsupported_grant_type",
        "grant_type=client_credentials, invalid_scope",
        "grant_type=client_credentials&scope=sql, invalid_scope"
    })
    void refusesAnotherGrantOrScope(String form, String error) throws Exception {
        var client = Base64.getEncoder().encodeToString("talaan-portal:local-secret".getBytes(UTF_8));
        try (var http = HttpClient.newHttpClient()) {
            var response = http.send(
                    HttpRequest.newBuilder(workspace.url().resolve("/oidc/v1/token"))
                            .header("Authorization", "Basic " + client)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(new JsonObject(response.body()).getString("error")).isEqualTo(error);
        }
    }

    @Test
    void aSecretThatWasReplacedOpensNothingAndTheNewOneDoes() {
        workspace.control("PUT", "/_sandbox/oidc/clients/talaan-portal/secret", "{\"secret\":\"next\"}");
        assertThatThrownBy(() -> machine("local-secret").currentUser().me(new MeRequest()))
                .isInstanceOf(DatabricksException.class);
        assertThat(machine("next").currentUser().me(new MeRequest()).getUserName())
                .isEqualTo("talaan-portal");
    }

    @Test
    void takesBackWhatItIssuedAndLeavesPersonalTokens() {
        var machine = machine("local-secret");
        machine.currentUser().me(new MeRequest());
        workspace.control("POST", "/_sandbox/tokens/revocation", "{\"issued\":true}");
        assertThatThrownBy(() -> machine.currentUser().me(new MeRequest())).isInstanceOf(Unauthenticated.class);
        assertThat(workspace.client().currentUser().me(new MeRequest()).getUserName())
                .isEqualTo("talaan-portal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/2.0/preview/scim/v2/Me",
                "/api/2.0/sql/warehouses",
                "/api/2.0/sql/statements/x",
                "/api/2.2/jobs/list",
                "/api/2.2/jobs/runs/list",
                "/api/2.1/unity-catalog/tables/gold.default.bir_monthly",
                "/api/2.0/serving-endpoints",
                "/api/2.0/nothing"
            })
    void asksForATokenEverywhere(String path) {
        for (var token : new String[] {null, "dapi-somebody-else"}) {
            var response = workspace.send("GET", path, null, token);
            assertThat(response.statusCode()).isEqualTo(401);
            var body = new JsonObject(response.body());
            assertThat(body.getValue("error_code")).isEqualTo(401);
            assertThat(body.getString("message"))
                    .startsWith("Credential was not sent or was of an unsupported type for this API. [ReqId: ");
        }
    }

    @Test
    void turnsATokenAwayOnceItIsRevoked() {
        var client = workspace.client();
        workspace.control("POST", "/_sandbox/tokens/revocation", "{\"token\":\"dapi-local-portal\"}");
        assertThatThrownBy(() ->
                        client.jobs().list(new ListJobsRequest()).iterator().hasNext())
                .isInstanceOf(Unauthenticated.class);
    }

    @Test
    void knowsNoOtherPath() {
        var response = workspace.send("GET", "/api/2.0/nothing/here", null, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(new JsonObject(response.body()).getString("error_code")).isEqualTo("ENDPOINT_NOT_FOUND");
        assertThat(new JsonObject(response.body()).getString("message"))
                .isEqualTo("No API found for 'GET /nothing/here'");
        assertThatThrownBy(() -> workspace.client().clusters().get("none")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "not json", "{\"parameters\":7,\"statement\":\"x\",\"warehouse_id\":\"y\"}"})
    void refusesABodyThatItCannotRead(String body) {
        var response = workspace.send("POST", "/api/2.0/sql/statements", body, LocalWorkspace.PORTAL);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(response.body()).getString("error_code")).isEqualTo("MALFORMED_REQUEST");
    }

    private static WorkspaceClient machine(String secret) {
        return new WorkspaceClient(workspace
                .config()
                .setAuthType("oauth-m2m")
                .setClientId("talaan-portal")
                .setClientSecret(secret)
                .setDisableAsyncTokenRefresh(true));
    }
}
