package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an operator exports, and how the portal signs in by it; the project's own property file stands between.
class ChoiceTest {

    private static final String SENTINEL = "sentinel-secret";

    @TempDir
    static Path folder;

    /// T token, S secret, I id, N tenant; D of DATABRICKS_, A of ARM_; F in a file.
    @ParameterizedTest
    @CsvSource({
        "'DT', '', personal access token, DATABRICKS_TOKEN (talaan.databricks.token)",
        "'DTF', '', personal access token, file",
        "'DI DS', '', OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET",
        "'DI DSF', '', OAuth of service principal d-client, file",
        "'DI DS DN', '', 'Entra ID, service principal d-client of tenant d-tenant', DATABRICKS_CLIENT_SECRET",
        "'AI AS AN', '', 'Entra ID, service principal a-client of tenant a-tenant', ARM_CLIENT_SECRET",
        "'AI ASF AN', '', 'Entra ID, service principal a-client of tenant a-tenant', file",
        "'DT AI AS AN', '', personal access token, DATABRICKS_TOKEN",
        "'DT AN', '', personal access token, DATABRICKS_TOKEN",
        "'DI DS AI AS AN', '', OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET",
        "'DI DS AN', '', OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET",
        "'DT DI DS', pat, personal access token, DATABRICKS_TOKEN",
        "'DT DI DS', oauth-m2m, OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET",
        "'DT DI DS DN', azure-client-secret, 'Entra ID, service principal d-client of tenant d-tenant', DATABRICKS",
        "'DI DS DN', oauth-m2m, OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET",
        "'DT DI DS AI AS AN', azure-client-secret, 'Entra ID, service principal a-client of tenant a-tenant', ARM",
        "'DT DI', pat, personal access token, DATABRICKS_TOKEN",
        "'DT DTF DI DS', oauth-m2m, OAuth of service principal d-client, DATABRICKS_CLIENT_SECRET"
    })
    void oneWayIsTaken(String given, String way, String words, String secretFrom) throws IOException {
        var credentials = Choice.of(config(given, way));
        assertThat(credentials.way()).isEqualTo(words);
        assertThat(credentials.secret().origin()).startsWith(secretFrom);
        assertThat(credentials.secret().read()).startsWith(SENTINEL);
        assertThat(credentials.toString()).doesNotContain(SENTINEL);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', there is no way to sign in to Databricks: set DATABRICKS_TOKEN",
        "'DT DI DS', '', 'there are two ways to sign in to Databricks, DATABRICKS_TOKEN and DATABRICKS_CLIENT_ID'",
        "'DT DTF', '', both DATABRICKS_TOKEN (talaan.databricks.token) and DATABRICKS_TOKEN_FILE",
        "'DI DS DSF', '', both DATABRICKS_CLIENT_SECRET",
        "'AI AS ASF AN', '', both ARM_CLIENT_SECRET",
        "'DI', '', 'a service principal is set by half, for DATABRICKS_CLIENT_SECRET'",
        "'DS', '', 'a service principal is set by half, for DATABRICKS_CLIENT_ID'",
        "'DT DI', '', 'a service principal is set by half, for DATABRICKS_CLIENT_SECRET'",
        "'DN', '', 'a service principal is set by half, for DATABRICKS_CLIENT_ID'",
        "'DI AI AS AN', '', 'a service principal is set by half, for DATABRICKS_CLIENT_SECRET'",
        "'AI AS', '', 'a service principal is set by half, for ARM_TENANT_ID (talaan.databricks.azure.tenant-id)'",
        "'AI AN', '', 'a service principal is set by half, for ARM_CLIENT_SECRET'",
        "'DI DS', pat, DATABRICKS_AUTH_TYPE (talaan.databricks.sign-in) says pat",
        "'DT', oauth-m2m, 'a service principal is set by half, for DATABRICKS_CLIENT_ID'",
        "'DT', azure-client-secret, 'a service principal is set by half, for ARM_TENANT_ID'",
        "'DT', kerberos, DATABRICKS_AUTH_TYPE (talaan.databricks.sign-in) is none of"
    })
    void whatIsAmbiguousOrHalfIsRefusedInOneSentence(String given, String way, String words) {
        assertThatThrownBy(() -> Choice.of(config(given, way)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Talaan does not start: " + words)
                .hasMessageEndingWith(". (docs/operations.md)")
                .hasMessageNotContaining(SENTINEL)
                .hasMessageNotContaining("kerberos");
    }

    @ParameterizedTest
    @CsvSource({"'', is empty", "'\n  \n', is empty", "'one\ntwo', holds more than one line", ", cannot be read"})
    void aFileWithoutASecretIsRefused(String content, String words) throws IOException {
        var file = folder.resolve("odd");
        Files.deleteIfExists(file);
        if (content != null) {
            Files.writeString(file, content);
        }
        assertThatThrownBy(() -> Choice.of(config(Map.of("DATABRICKS_TOKEN_FILE", file.toString()))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATABRICKS_TOKEN_FILE (talaan.databricks.token-file) names " + words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sentinel secret", "sentinel\u0007secret", "sentinel-sécret", "sentinel\tsecret"})
    void aTokenThatNoHeaderHoldsIsRefusedAndNotShown(String token) throws IOException {
        var file = Files.writeString(folder.resolve("spoilt"), token).toString();
        for (var given : List.of(Map.of("DATABRICKS_TOKEN", token), Map.of("DATABRICKS_TOKEN_FILE", file))) {
            assertThatThrownBy(() -> Choice.of(config(given)))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining(given.keySet().iterator().next())
                    .hasMessageContaining("holds is no token")
                    .hasMessageNotContaining("sentinel");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example", "ftp://login.example", "login.example", "http://127.example.com"})
    void anAuthorityInTheClearIsRefused(String authority) {
        var settings = new HashMap<>(variables("AI AS AN"));
        settings.put("TALAAN_DATABRICKS_AUTHORITY", authority);
        assertThatThrownBy(() -> Choice.of(config(settings)))
                .isInstanceOf(Refusal.class)
                .hasMessage("Talaan does not start: talaan.databricks.authority must begin with https://: the service"
                        + " principal's secret goes there, and without TLS no further than this machine."
                        + " (docs/operations.md)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://login.example", "HTTPS://login.example/x", "http://localhost:8090/entra"})
    void anAuthorityOverTlsOrOnThisMachineIsTaken(String authority) throws IOException {
        var settings = new HashMap<>(variables("AI AS AN"));
        settings.put("TALAAN_DATABRICKS_AUTHORITY", authority);
        assertThat(Choice.of(config(settings)).way()).startsWith("Entra ID");
    }

    @Test
    void aTenantThatLeadsElsewhereIsRefused() {
        var settings = new HashMap<>(variables("DI DS"));
        settings.put("DATABRICKS_TENANT_ID", "../elsewhere");
        assertThatThrownBy(() -> Choice.of(config(settings)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATABRICKS_TENANT_ID")
                .hasMessageNotContaining("elsewhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talaan", "/subscriptions/", "/subscriptions/a b", "/subscriptions/ä"})
    void aResourceThatNoHeaderHoldsIsRefused(String resource) {
        var settings = new HashMap<>(variables("AI AS AN"));
        settings.put("DATABRICKS_AZURE_RESOURCE_ID", resource);
        assertThatThrownBy(() -> Choice.of(config(settings)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("DATABRICKS_AZURE_RESOURCE_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/subscriptions/s/workspaces/w", "/SUBSCRIPTIONS/S/Workspaces/w", "/Subscriptions/s"})
    void aResourceIsTakenInAnyCaseAndAsItIs(String resource) throws IOException {
        var settings = new HashMap<>(variables("AI AS AN"));
        settings.put("DATABRICKS_AZURE_RESOURCE_ID", resource);
        assertThat(Choice.of(config(settings)))
                .isInstanceOfSatisfying(
                        Credentials.EntraClient.class,
                        client -> assertThat(client.workspace()).contains(resource));
    }

    @Test
    void theSpaceAroundAnIdIsNotMeant() throws IOException {
        var settings = new HashMap<>(variables("DS"));
        settings.put("DATABRICKS_CLIENT_ID", " d-client\n");
        settings.put("DATABRICKS_TENANT_ID", " d-tenant ");
        settings.put("DATABRICKS_AUTH_TYPE", " ");
        assertThat(Choice.of(config(settings)).way())
                .isEqualTo("Entra ID, service principal d-client of tenant d-tenant");
    }

    @Test
    void whatIsExportedEmptyIsNotThere() throws IOException {
        var settings = new HashMap<>(variables("DT"));
        settings.put("DATABRICKS_CLIENT_ID", "");
        settings.put("DATABRICKS_AUTH_TYPE", "");
        settings.put("DATABRICKS_TOKEN_FILE", "");
        assertThat(Choice.of(config(settings)).way()).isEqualTo("personal access token");
    }

    private static SignInConfig config(String given, String way) throws IOException {
        var settings = new HashMap<>(variables(given));
        settings.put("DATABRICKS_AUTH_TYPE", way);
        return config(settings);
    }

    private static Map<String, String> variables(String given) {
        var settings = new HashMap<String, String>();
        Arrays.stream(given.split(" ")).filter(word -> !word.isEmpty()).forEach(word -> {
            var prefix = word.charAt(0) == 'D' ? "DATABRICKS_" : "ARM_";
            var own = word.substring(0, 1).toLowerCase(java.util.Locale.ROOT);
            switch (word.substring(1)) {
                case "T" -> settings.put(prefix + "TOKEN", SENTINEL);
                case "TF" -> settings.put(prefix + "TOKEN_FILE", file());
                case "I" -> settings.put(prefix + "CLIENT_ID", own + "-client");
                case "S" -> settings.put(prefix + "CLIENT_SECRET", SENTINEL);
                case "SF" -> settings.put(prefix + "CLIENT_SECRET_FILE", file());
                case "N" -> settings.put(prefix + "TENANT_ID", own + "-tenant");
                default -> throw new IllegalArgumentException(word);
            }
        });
        return settings;
    }

    private static String file() {
        try {
            return Files.writeString(folder.resolve("secret"), SENTINEL + "-in-a-file\n")
                    .toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static SignInConfig config(Map<String, String> environment) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile("prod")
                .withConverter(Duration.class, 200, new DurationConverter())
                .withMapping(SignInConfig.class)
                .withMappingIgnore("talaan.databricks.**")
                .withSources(
                        new PropertiesConfigSource(
                                Path.of("src/main/resources/application.properties")
                                        .toUri()
                                        .toURL(),
                                250),
                        new EnvConfigSource(environment, 300))
                .build()
                .getConfigMapping(SignInConfig.class);
    }
}
