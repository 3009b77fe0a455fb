package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.talaan.databricks.DatabricksError;
import dev.talaan.databricks.Ear;
import dev.talaan.databricks.Hurried;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Neither a secret nor a token is in anything that anybody can read, with the log as loud as it gets.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(Hurried.class)
class SignInSecrecyTest {

    private static final String SENTINEL = "sentinel-8d1f";
    private static final List<Map<String, ?>> FAULTS = List.of(
            Map.of("kind", "STATUS", "status", 401, "message", SENTINEL),
            Map.of("kind", "STATUS", "status", 503, "message", SENTINEL),
            Map.of("kind", "BODY", "body", "{\"access_token\":[\"" + SENTINEL + "\"]}"),
            Map.of("kind", "BODY", "body", "<" + SENTINEL),
            Map.of("kind", "HTML", "status", 200),
            Map.of("kind", "RESET"));

    @Inject
    SignInConfig config;

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
    void nothingOfAnyWayIsSaid() {
        Issuers.replaceOAuthSecret(SENTINEL);
        Issuers.replaceEntraSecret(SENTINEL);
        var oauth = Issuers.oauth("talaan-portal", SENTINEL);
        var entra = Issuers.entra(Issuers.TENANT, Issuers.ENTRA_CLIENT, SENTINEL);
        var personal = new Credentials.PersonalToken(new KeptSecret.Given(SENTINEL, "DATABRICKS_TOKEN"));
        var issued = new ArrayList<String>();
        var said = new StringBuilder();
        try (var ear = Ear.open()) {
            for (var credentials : List.of(oauth, entra, personal)) {
                var way = way(credentials);
                var proof = way.proof().await().indefinitely();
                issued.add(proof.tokens().getFirst().value());
                said.append(credentials).append(way).append(proof).append(proof.tokens());
            }
            for (var fault : FAULTS) {
                Databricks.fault(fault);
                said.append(everythingAbout(catchThrowable(() -> proof(oauth))));
                said.append(everythingAbout(catchThrowable(() -> proof(entra))));
                Databricks.heal();
            }
            assertThat(ear.heard()).as("troubles are logged").anyMatch(line -> line.contains("Entra ID"));
            said.append(ear.heard());
        }
        assertThat(issued).hasSize(3).doesNotHaveDuplicates();
        assertThat(said.toString()).doesNotContain(SENTINEL).doesNotContain(issued);
    }

    @Test
    void theSettingsDoNotTellTheKey() {
        var key = config.token().orElseThrow();
        assertThat(key.get()).isEqualTo("dapi-local-portal");
        assertThat(config.toString() + key + config.token()).doesNotContain(key.get());
    }

    private void proof(Credentials credentials) {
        way(credentials).proof().await().indefinitely();
    }

    private SignIn way(Credentials credentials) {
        var settings = Settings.USUAL.withPatience(Duration.ofSeconds(2));
        return new Ways(settings, Ground.sandbox(), clock, new History(clock), discovery, tokens).of(credentials);
    }

    private static String everythingAbout(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text + ((DatabricksError) failure).advice() + ((DatabricksError) failure).detail();
    }
}
