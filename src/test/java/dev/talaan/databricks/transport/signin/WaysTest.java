package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each way against whoever issues its tokens: let in, refused, and the issuer in trouble.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class WaysTest {

    private static final Credentials OAUTH = Issuers.oauth("talaan-portal", "local-secret");
    private static final Credentials ENTRA = Issuers.entra(Issuers.TENANT, Issuers.ENTRA_CLIENT, Issuers.ENTRA_SECRET);

    private record Trouble(Map<String, ?> fault, String words) {}

    private static final List<Trouble> TROUBLES = List.of(
            new Trouble(Map.of("kind", "STATUS", "status", 503), "answered with status 503"),
            new Trouble(Map.of("kind", "STATUS", "status", 404), "answered with status 404"),
            new Trouble(Map.of("kind", "STATUS", "status", 429), "takes no more requests just now"),
            new Trouble(Map.of("kind", "HTML", "status", 502), "answered with status 502"),
            new Trouble(Map.of("kind", "HTML", "status", 200), "answered something that is no token"),
            new Trouble(Map.of("kind", "EMPTY"), "answered something that is no token"),
            new Trouble(Map.of("kind", "WRONG_TYPES"), "answered something that is no token"),
            new Trouble(body("null"), "answered something that is no token"),
            new Trouble(body("[]"), "answered something that is no token"),
            new Trouble(body("{\"access_token\":\"x\"}"), "answered something that is no token"),
            new Trouble(body("{\"expires_in\":3600}"), "answered something that is no token"),
            new Trouble(body("{\"access_token\":\"x\",\"expires_in\":0}"), "answered something that is no token"),
            new Trouble(
                    body("{\"access_token\":\"x\\ny\",\"expires_in\":3600}"), "answered something that is no token"),
            new Trouble(
                    body("{\"access_token\":\"x\",\"expires_in\":99999999999999999999}"),
                    "answered something that is no token"),
            new Trouble(Map.of("kind", "RESET"), "broke the connection"),
            new Trouble(Map.of("kind", "TRUNCATED"), "broke the connection"),
            new Trouble(Map.of("kind", "LATENCY", "delayMillis", 60_000), "gave no token in time"));

    @Inject
    Clock clock;

    @Inject
    @RestClient
    DiscoveryApi discovery;

    @Inject
    @RestClient
    TokenApi tokens;

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void eachIsLetIn() {
        assertThat(proof(OAUTH, Ground.sandbox()).headers()).containsOnlyKeys("Authorization");
        assertThat(proof(ENTRA, Ground.sandbox()).headers()).containsOnlyKeys("Authorization");
    }

    @Test
    void aWorkspaceThatSaysNothingOfItselfHasItsServerInTheUsualPlace() {
        Databricks.fault(Map.of("path", "/.well-known", "kind", "STATUS", "status", 404));
        assertThat(proof(OAUTH, Ground.sandbox()).tokens()).hasSize(1);
    }

    @Test
    void theServerIsWhereTheWorkspaceSays() {
        Databricks.fault(Map.of(
                "path", "/.well-known", "kind", "BODY", "body", "{\"oidc_endpoint\":\"http://localhost:1/other\"}"));
        Databricks.forgetRequests();
        assertThat(failure(OAUTH, Ground.sandbox())).hasMessageEndingWith("cannot be reached");
        assertThat(Databricks.requests()).containsExactly("/.well-known/databricks-config");
    }

    /// One that was asked would not be reached.
    @ParameterizedTest
    @ValueSource(strings = {"ftp://localhost:1/x", "http://issuer.invalid/x", "/x", "no address"})
    void theSecretIsNotSentInTheClear(String endpoint) {
        Databricks.fault(Map.of(
                "path", "/oidc/.well-known", "kind", "BODY", "body", "{\"token_endpoint\":\"" + endpoint + "\"}"));
        assertThat(failure(OAUTH, Ground.sandbox()))
                .isInstanceOf(Unavailable.class)
                .hasMessageEndingWith("answered something that is no token");
        assertThat(Issuers.calls(Issuers.OAUTH)).isZero();
    }

    @Test
    void aWrongSecretClientOrTenantIsRefusedInWords() {
        refused(
                Issuers.oauth("talaan-portal", "sentinel"),
                "Databricks' OAuth server refused the portal as service"
                        + " principal talaan-portal (status 401). To be checked: DATABRICKS_HOST, DATABRICKS_CLIENT_ID and the"
                        + " secret in DATABRICKS_CLIENT_SECRET. Tell the platform team.");
        refused(
                Issuers.oauth("nobody", "local-secret"),
                "Databricks' OAuth server refused the portal as service" + " principal nobody");
        refused(
                Issuers.entra(Issuers.TENANT, Issuers.ENTRA_CLIENT, "sentinel"),
                "Entra ID refused the portal as"
                        + " service principal " + Issuers.ENTRA_CLIENT
                        + " (AADSTS7000215, the secret is wrong). To be checked:"
                        + " ARM_TENANT_ID, ARM_CLIENT_ID and the secret in ARM_CLIENT_SECRET. Tell the platform team.");
        refused(
                Issuers.entra("elsewhere", Issuers.ENTRA_CLIENT, Issuers.ENTRA_SECRET),
                "Entra ID refused the portal" + " as service principal " + Issuers.ENTRA_CLIENT
                        + " (AADSTS90002, the tenant is not known)");
        refused(
                Issuers.entra(Issuers.TENANT, "nobody", Issuers.ENTRA_SECRET),
                "Entra ID refused the portal as service"
                        + " principal nobody (AADSTS700016, the client is not known there)");
    }

    @ParameterizedTest
    @FieldSource("TROUBLES")
    void anIssuerInTroubleIsUnavailableAndNothingHappened(Trouble trouble) {
        for (var credentials : new Credentials[] {OAUTH, ENTRA}) {
            var path = credentials == OAUTH ? Issuers.OAUTH : Issuers.ENTRA;
            var fault = new HashMap<String, Object>(trouble.fault());
            fault.put("path", path);
            Databricks.fault(fault);
            var failure = failure(credentials, Ground.sandbox());
            assertThat(failure).isInstanceOf(Unavailable.class).hasMessageEndingWith(trouble.words());
            assertThat(failure.nothingHappened()).isTrue();
            assertThat(failure.advice()).contains("service principal");
            Databricks.reset();
        }
    }

    @Test
    void anIssuerThatIsNotThereIsUnavailable() {
        assertThat(failure(OAUTH, URI.create("http://localhost:1"))).hasMessageEndingWith("cannot be reached");
    }

    private void refused(Credentials credentials, String advice) {
        var failure = failure(credentials, Ground.sandbox());
        assertThat(failure).isInstanceOf(Unauthenticated.class);
        assertThat(failure.advice()).startsWith(advice);
    }

    private DatabricksError failure(Credentials credentials, URI workspace) {
        return catchThrowableOfType(DatabricksError.class, () -> proof(credentials, workspace));
    }

    private Proof proof(Credentials credentials, URI workspace) {
        var settings = Settings.USUAL.withPatience(Duration.ofSeconds(2));
        return new Ways(settings, workspace, clock, new History(clock), discovery, tokens)
                .of(credentials)
                .proof()
                .await()
                .atMost(Duration.ofSeconds(20));
    }

    private static Map<String, ?> body(String json) {
        return Map.of("kind", "BODY", "body", json);
    }
}
