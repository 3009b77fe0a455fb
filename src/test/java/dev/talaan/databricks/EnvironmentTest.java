package dev.talaan.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which Databricks the portal talks to on a machine where somebody has exported DATABRICKS_HOST for other programs:
/// the project's own property files, read as Quarkus reads them, under such an environment.
class EnvironmentTest {

    private static final Map<String, String> EXPORTED = Map.ofEntries(
            Map.entry("DATABRICKS_HOST", "https://company.example"),
            Map.entry("DATABRICKS_TOKEN", "dapi-of-the-company"),
            Map.entry("DATABRICKS_WAREHOUSE_ID", "abc123"),
            Map.entry("DATABRICKS_AUTH_TYPE", "type-of-the-company"),
            Map.entry("DATABRICKS_TOKEN_FILE", "/company/token"),
            Map.entry("DATABRICKS_CLIENT_ID", "client-of-the-company"),
            Map.entry("DATABRICKS_CLIENT_SECRET", "secret-of-the-company"),
            Map.entry("DATABRICKS_CLIENT_SECRET_FILE", "/company/secret"),
            Map.entry("DATABRICKS_TENANT_ID", "tenant-of-the-company"),
            Map.entry("DATABRICKS_AZURE_RESOURCE_ID", "/company/workspace"),
            Map.entry("ARM_CLIENT_ID", "arm-client-of-the-company"),
            Map.entry("ARM_CLIENT_SECRET", "arm-secret-of-the-company"),
            Map.entry("ARM_CLIENT_SECRET_FILE", "/company/arm-secret"),
            Map.entry("ARM_TENANT_ID", "arm-tenant-of-the-company"));

    /// The settings of signing in, by the variables that production takes them from.
    private static final Map<String, String> SIGN_IN = Map.ofEntries(
            Map.entry("DATABRICKS_AUTH_TYPE", "sign-in"),
            Map.entry("DATABRICKS_TOKEN_FILE", "token-file"),
            Map.entry("DATABRICKS_CLIENT_ID", "client-id"),
            Map.entry("DATABRICKS_CLIENT_SECRET", "client-secret"),
            Map.entry("DATABRICKS_CLIENT_SECRET_FILE", "client-secret-file"),
            Map.entry("DATABRICKS_TENANT_ID", "tenant-id"),
            Map.entry("DATABRICKS_AZURE_RESOURCE_ID", "azure-workspace-resource-id"),
            Map.entry("ARM_CLIENT_ID", "azure.client-id"),
            Map.entry("ARM_CLIENT_SECRET", "azure.client-secret"),
            Map.entry("ARM_CLIENT_SECRET_FILE", "azure.client-secret-file"),
            Map.entry("ARM_TENANT_ID", "azure.tenant-id"));

    @ParameterizedTest
    @CsvSource({
        "prod, https://company.example, dapi-of-the-company, abc123",
        "dev, http://localhost:8090, dapi-local-portal, local-warehouse",
        "test, http://localhost:8090, dapi-local-portal, local-warehouse",
        "demo, http://localhost:8090, dapi-local-portal, local-warehouse"
    })
    void onlyProductionTakesTheExportedNames(String profile, String host, String token, String warehouse)
            throws IOException {
        var config = under(profile, Map.of());
        assertThat(config.getConfigValue("talaan.databricks.host").getValue()).isEqualTo(host);
        assertThat(config.getConfigValue("talaan.databricks.token").getValue()).isEqualTo(token);
        assertThat(config.getConfigValue("talaan.databricks.warehouse-id").getValue())
                .isEqualTo(warehouse);
        assertThat(config.getConfigValue("quarkus.rest-client.databricks.url").getValue())
                .isEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test", "demo"})
    void howToSignInIsTakenFromTheEnvironmentInProductionOnly(String profile) throws IOException {
        var config = under(profile, Map.of());
        SIGN_IN.forEach((variable, key) -> assertThat(
                        config.getConfigValue("talaan.databricks." + key).getValue())
                .as(key)
                .isEqualTo(profile.equals("prod") ? EXPORTED.get(variable) : null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"prod", "dev", "test", "demo"})
    void whoeverNamesAWorkspaceGetsIt(String profile) throws IOException {
        var config = under(profile, Map.of("talaan.databricks.host", "https://named.example"));
        assertThat(config.getConfigValue("quarkus.rest-client.databricks.url").getValue())
                .isEqualTo("https://named.example");
    }

    private static SmallRyeConfig under(String profile, Map<String, String> systemProperties) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(
                        file("src/sandbox/resources/META-INF/microprofile-config.properties", 100),
                        file("src/main/resources/application.properties", 250),
                        new EnvConfigSource(EXPORTED, 300),
                        new PropertiesConfigSource(systemProperties, "system properties", 400))
                .build();
    }

    private static PropertiesConfigSource file(String path, int ordinal) throws IOException {
        return new PropertiesConfigSource(Path.of(path).toUri().toURL(), ordinal);
    }
}
