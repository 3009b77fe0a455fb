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
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/// What a production start needs, and how an operator names it.
final class Preflight {

    /// What must be there: one of these keys.
    record Need(List<String> keys, String name) {

        private static Need of(String key, String name) {
            return new Need(List.of(key), name);
        }

        private boolean isMet(Config config) {
            return keys.stream()
                    .anyMatch(key -> config.getOptionalValue(key, String.class)
                            .filter(value -> !value.isBlank())
                            .isPresent());
        }
    }

    private static final Need DATABASE =
            Need.of("quarkus.datasource.jdbc.url", "QUARKUS_DATASOURCE_JDBC_URL (the portal's PostgreSQL)");

    /// Any sign of a way to sign in to Databricks; whether it is whole is looked at when the portal starts.
    private static final Need DATABRICKS_SIGN_IN = new Need(
            List.of("databricks.token", "databricks.token.file", "databricks.client.id", "arm.client.id"),
            "DATABRICKS_TOKEN (or another way to sign in to Databricks)");

    /// What signs the ledger's checkpoints. One that was made up at the start would prove nothing.
    private static final Need LEDGER_KEY = new Need(
            List.of("talaan.ledger.key", "talaan.ledger.key-file"),
            "TALAAN_LEDGER_KEY_FILE or TALAAN_LEDGER_KEY (the key that signs the ledger's checkpoints)");

    static final List<Need> PORTAL = List.of(
            Need.of("quarkus.oidc.auth-server-url", "QUARKUS_OIDC_AUTH_SERVER_URL (the issuer people sign in with)"),
            Need.of("quarkus.oidc.client-id", "QUARKUS_OIDC_CLIENT_ID"),
            Need.of("quarkus.oidc.credentials.secret", "QUARKUS_OIDC_CREDENTIALS_SECRET"),
            DATABASE,
            Need.of("databricks.host", "DATABRICKS_HOST"),
            DATABRICKS_SIGN_IN,
            Need.of("databricks.warehouse.id", "DATABRICKS_WAREHOUSE_ID"),
            LEDGER_KEY);

    static final List<Need> MIGRATION = List.of(
            DATABASE,
            Need.of("quarkus.flyway.username", "QUARKUS_FLYWAY_USERNAME (the owner of the database)"),
            Need.of("quarkus.flyway.password", "QUARKUS_FLYWAY_PASSWORD"));

    static final List<Need> LOOK = List.of(DATABASE);

    private static final Pattern IN_THE_CLEAR =
            Pattern.compile("(?i)http://(?!(localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d+)?(/|$)).*");

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

    /// The variables by which the client's secret, or everybody's sign-in, would go to another machine for all to
    /// read: that of the issuer, and that of its token endpoint where it is named by itself and whole.
    static List<String> inTheClear(Config config) {
        return Stream.of("quarkus.oidc.auth-server-url", "quarkus.oidc.token-path")
                .filter(key -> config.getOptionalValue(key, String.class)
                        .map(String::strip)
                        .filter(address -> IN_THE_CLEAR.matcher(address).matches())
                        .isPresent())
                .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
                .toList();
    }

    /// The names of what is missing; empty if the start can go on.
    static List<String> missing(Config config, List<Need> needed) {
        return needed.stream()
                .filter(need -> !need.isMet(config))
                .map(Need::name)
                .toList();
    }
}
