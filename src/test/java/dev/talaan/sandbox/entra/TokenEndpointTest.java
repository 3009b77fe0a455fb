package dev.talaan.sandbox.entra;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The words of the token endpoints, which the official client does not show.
class TokenEndpointTest {

    private static final String CLIENT =
            "client_id=" + Registration.CLIENT + "&client_secret=local-entra-secret&grant_type=client_credentials";
    private static final String WORKSPACE = "2ff814a6-3304-4ab8-85cb-cd0e6f879c1d";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @Test
    void versionTwoAnswersWithNumbersAndAWorkingToken() throws Exception {
        var answer = json(ask("v2.0/token", CLIENT + "&scope=" + WORKSPACE + "/.default"));
        assertThat(answer.getValue("expires_in")).isEqualTo(3600);
        var me = workspace.send("GET", "/api/2.0/preview/scim/v2/Me", null, answer.getString("access_token"));
        assertThat(me.statusCode()).isEqualTo(200);
    }

    @Test
    void versionOneAnswersWithStrings() throws Exception {
        var answer = json(ask("token", CLIENT + "&resource=" + WORKSPACE));
        assertThat(answer.getValue("expires_in")).isEqualTo("3600");
        assertThat(answer.getString("resource")).isEqualTo(WORKSPACE);
    }

    @Test
    void aTokenForAzuresManagementOpensNoWorkspace() throws Exception {
        var answer = json(ask("v2.0/token", CLIENT + "&scope=https://management.core.windows.net//.default"));
        var me = workspace.send("GET", "/api/2.0/preview/scim/v2/Me", null, answer.getString("access_token"));
        assertThat(me.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "all-apis, 400, invalid_scope, 1002012",
        "https://vault.azure.net/.default, 400, invalid_resource, 500011",
    })
    void refusesAScopeThatItDoesNotKnow(String scope, int status, String error, int code) throws Exception {
        refused(ask("v2.0/token", CLIENT + "&scope=" + scope), status, error, code);
    }

    @Test
    void refusesWhatIsLeftOutOrAnotherGrant() throws Exception {
        refused(ask("v2.0/token", CLIENT), 400, "invalid_request", 900144);
        refused(ask("token", ""), 400, "invalid_request", 900144);
        var password = CLIENT.replace("client_credentials", "password") + "&scope=" + WORKSPACE + "/.default";
        refused(ask("v2.0/token", password), 400, "unsupported_grant_type", 70003);
    }

    private static void refused(HttpResponse<String> answer, int status, String error, int code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        var body = new JsonObject(answer.body());
        assertThat(body.getString("error")).isEqualTo(error);
        assertThat(body.getJsonArray("error_codes")).containsExactly(code);
        assertThat(body.getString("error_description"))
                .startsWith("AADSTS" + code + ": ")
                .contains("Trace ID: ");
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new JsonObject(answer.body());
    }

    private static HttpResponse<String> ask(String endpoint, String form) throws IOException, InterruptedException {
        var address = workspace.url().resolve("/entra/" + Registration.TENANT + "/oauth2/" + endpoint);
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
