package dev.talaan.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator is told who forgot something.
class PreflightTest {

    private static final Map<String, String> WHOLE = Map.of(
            "quarkus.oidc.auth-server-url", "https://issuer.example",
            "quarkus.oidc.client-id", "talaan",
            "quarkus.oidc.credentials.secret", "secret",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/talaan",
            "databricks.host", "https://workspace.example",
            "databricks.token", "token",
            "databricks.warehouse.id", "warehouse",
            "talaan.ledger.key", "key");

    @Test
    void nothingIsMissingWhereAllIsGiven() {
        assertThat(Preflight.missing(config(WHOLE), Preflight.PORTAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.oidc.auth-server-url, QUARKUS_OIDC_AUTH_SERVER_URL",
        "quarkus.oidc.client-id, QUARKUS_OIDC_CLIENT_ID",
        "quarkus.oidc.credentials.secret, QUARKUS_OIDC_CREDENTIALS_SECRET",
        "quarkus.datasource.jdbc.url, QUARKUS_DATASOURCE_JDBC_URL",
        "databricks.host, DATABRICKS_HOST",
        "databricks.token, DATABRICKS_TOKEN",
        "databricks.warehouse.id, DATABRICKS_WAREHOUSE_ID",
        "talaan.ledger.key, TALAAN_LEDGER_KEY_FILE or TALAAN_LEDGER_KEY",
    })
    void whatIsMissingOrEmptyIsNamedAsTheOperatorSetsIt(String key, String variable) {
        var without = new HashMap<>(WHOLE);
        without.remove(key);
        assertThat(Preflight.missing(config(without), Preflight.PORTAL))
                .singleElement()
                .asString()
                .startsWith(variable);
        without.put(key, " ");
        assertThat(Preflight.missing(config(without), Preflight.PORTAL))
                .singleElement()
                .asString()
                .startsWith(variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"databricks.token.file", "databricks.client.id", "arm.client.id"})
    void anotherWayToSignInStandsForTheToken(String key) {
        var without = new HashMap<>(WHOLE);
        without.remove("databricks.token");
        without.put(key, "given");
        assertThat(Preflight.missing(config(without), Preflight.PORTAL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://issuer.example/realms/talaan, true",
        "HTTP://issuer.example, true",
        "' http://127.0.0.1.example', true",
        "https://issuer.example, false",
        "http://localhost:8180/realms/talaan, false",
        "http://127.0.0.1:8180, false",
        "http://[::1]/realms, false"
    })
    void anIssuerInTheClearIsToldFromOneOnThisMachine(String address, boolean exposed) {
        assertThat(inTheClear("quarkus.oidc.auth-server-url", address))
                .isEqualTo(exposed ? List.of("QUARKUS_OIDC_AUTH_SERVER_URL") : List.of());
        assertThat(inTheClear("quarkus.oidc.token-path", address))
                .isEqualTo(exposed ? List.of("QUARKUS_OIDC_TOKEN_PATH") : List.of());
    }

    @Test
    void aTokenEndpointBelowTheIssuerIsAsSafeAsThat() {
        assertThat(inTheClear("quarkus.oidc.token-path", "/protocol/token")).isEmpty();
        assertThat(Preflight.inTheClear(config(Map.of()))).isEmpty();
    }

    private static List<String> inTheClear(String key, String address) {
        return Preflight.inTheClear(config(Map.of(key, address)));
    }

    @Test
    void aFileStandsForTheLedgersKey() {
        var without = new HashMap<>(WHOLE);
        without.remove("talaan.ledger.key");
        without.put("talaan.ledger.key-file", "/run/ledger/key.pem");
        assertThat(Preflight.missing(config(without), Preflight.PORTAL)).isEmpty();
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnceAndNoValueEver() {
        assertThat(Preflight.missing(config(Map.of("databricks.token", "a-secret-value")), Preflight.PORTAL))
                .hasSize(WHOLE.size() - 1)
                .noneMatch(line -> line.contains("a-secret-value"));
    }

    @Test
    void aFileBesideThePortalCountsAndTheEnvironmentAndPropertiesToo(@TempDir Path folder) throws IOException {
        assertThat(Preflight.missing(Preflight.given(folder), Preflight.MIGRATION))
                .hasSize(3);
        Files.createDirectory(folder.resolve("config"));
        Files.writeString(
                folder.resolve("config/application.properties"),
                "quarkus.flyway.username=owner\nquarkus.flyway.password=${ELSEWHERE}\n");
        assertThat(Preflight.missing(Preflight.given(folder), Preflight.MIGRATION))
                .singleElement()
                .asString()
                .startsWith("QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(Preflight.given(folder).getOptionalValue("user.dir", String.class))
                .isPresent();
        assertThat(Preflight.given(folder).getOptionalValue("PATH", String.class))
                .isPresent();
    }

    private static SmallRyeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "an operator", 100))
                .build();
    }
}
