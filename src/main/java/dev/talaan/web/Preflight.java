package dev.talaan.web;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SysPropConfigSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/// What a production start needs, and how an operator names it.
final class Preflight {

    private static final Map.Entry<String, String> DATABASE =
            Map.entry("quarkus.datasource.jdbc.url", "QUARKUS_DATASOURCE_JDBC_URL (the portal's PostgreSQL)");

    static final List<Map.Entry<String, String>> PORTAL = List.of(
            Map.entry("quarkus.oidc.auth-server-url", "QUARKUS_OIDC_AUTH_SERVER_URL (the issuer people sign in with)"),
            Map.entry("quarkus.oidc.client-id", "QUARKUS_OIDC_CLIENT_ID"),
            Map.entry("quarkus.oidc.credentials.secret", "QUARKUS_OIDC_CREDENTIALS_SECRET"),
            DATABASE,
            Map.entry("databricks.host", "DATABRICKS_HOST"),
            Map.entry("databricks.token", "DATABRICKS_TOKEN"),
            Map.entry("databricks.warehouse.id", "DATABRICKS_WAREHOUSE_ID"));

    static final List<Map.Entry<String, String>> MIGRATION = List.of(
            DATABASE,
            Map.entry("quarkus.flyway.username", "QUARKUS_FLYWAY_USERNAME (the owner of the database)"),
            Map.entry("quarkus.flyway.password", "QUARKUS_FLYWAY_PASSWORD"));

    private Preflight() {}

    /// What the operator gives, read before Quarkus runs: in a native executable the application's own configuration
    /// is until then the one of the machine that built it.
    ///
    /// @param folder where the portal was started; `config/application.properties` there is read too
    static Config given(Path folder) {
        var file = folder.resolve("config").resolve("application.properties");
        var sources = new SmallRyeConfigBuilder()
                .withSources(new SysPropConfigSource(), new EnvConfigSource(System.getenv(), 300));
        try {
            return Files.isRegularFile(file)
                    ? sources.withSources(
                                    new PropertiesConfigSource(file.toUri().toURL(), 260))
                            .build()
                    : sources.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names of what is missing; empty if the start can go on.
    static List<String> missing(Config config, List<Map.Entry<String, String>> needed) {
        return needed.stream()
                .filter(setting -> config.getOptionalValue(setting.getKey(), String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }
}
