package dev.talaan.databricks.transport.signin;

import static io.restassured.RestAssured.given;

import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.Optional;

/// Whoever issues tokens in the sandbox, and what the portal is there.
final class Issuers {

    static final String OAUTH = "/oidc/v1/token";
    static final String TENANT = "0f7a1e00-0000-4000-8000-000000000001";
    static final String ENTRA = "/entra/" + TENANT + "/oauth2/v2.0/token";
    static final String ENTRA_CLIENT = "0f7a1e00-0000-4000-8000-00000000000c";
    static final String ENTRA_SECRET = "local-entra-secret";
    static final String WORKSPACE = "/subscriptions/0f7a1e00-0000-4000-8000-0000000000aa/resourceGroups/talaan"
            + "/providers/Microsoft.Databricks/workspaces/talaan";

    private Issuers() {}

    static Credentials.OAuthClient oauth(String client, String secret) {
        return new Credentials.OAuthClient(client, new KeptSecret.Given(secret, "DATABRICKS_CLIENT_SECRET"));
    }

    static Credentials.EntraClient entra(String tenant, String client, String secret) {
        return new Credentials.EntraClient(
                Ground.sandbox().resolve("/entra/"),
                tenant,
                client,
                new KeptSecret.Given(secret, "ARM_CLIENT_SECRET"),
                "ARM",
                Optional.empty());
    }

    static void revokeEverythingIssued() {
        control()
                .body(Map.of("issued", true))
                .post("/_sandbox/tokens/revocation")
                .then()
                .statusCode(200);
    }

    static void revokeManagementTokens() {
        control().delete("/_sandbox/entra/management-tokens").then().statusCode(200);
    }

    static void replaceOAuthSecret(String secret) {
        control()
                .body(Map.of("secret", secret))
                .put("/_sandbox/oidc/clients/talaan-portal/secret")
                .then()
                .statusCode(200);
    }

    static void replaceEntraSecret(String secret) {
        control()
                .body(Map.of("secret", secret))
                .put("/_sandbox/entra/secret")
                .then()
                .statusCode(200);
    }

    /// How many calls came to exactly this path.
    static long calls(String path) {
        return Databricks.requests().stream().filter(path::equals).count();
    }

    private static RequestSpecification control() {
        return given().baseUri(Ground.sandbox().toString())
                .port(Ground.sandbox().getPort())
                .contentType(ContentType.JSON);
    }
}
