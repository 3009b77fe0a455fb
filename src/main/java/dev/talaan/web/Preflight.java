package dev.talaan.web;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;

/// What a production start needs, and how an operator names it.
final class Preflight {

    private static final List<Map.Entry<String, String>> NEEDED = List.of(
            Map.entry("quarkus.oidc.auth-server-url", "QUARKUS_OIDC_AUTH_SERVER_URL (the issuer people sign in with)"),
            Map.entry("quarkus.oidc.client-id", "QUARKUS_OIDC_CLIENT_ID"),
            Map.entry("quarkus.oidc.credentials.secret", "QUARKUS_OIDC_CREDENTIALS_SECRET"),
            Map.entry("quarkus.datasource.jdbc.url", "QUARKUS_DATASOURCE_JDBC_URL (the portal's PostgreSQL)"),
            Map.entry("databricks.host", "DATABRICKS_HOST"),
            Map.entry("databricks.token", "DATABRICKS_TOKEN"),
            Map.entry("databricks.warehouse.id", "DATABRICKS_WAREHOUSE_ID"));

    private Preflight() {}

    /// The names of what is missing; empty if the portal can start.
    static List<String> missing(Config config) {
        return NEEDED.stream()
                .filter(setting -> config.getOptionalValue(setting.getKey(), String.class)
                        .filter(value -> !value.isBlank())
                        .isEmpty())
                .map(Map.Entry::getValue)
                .toList();
    }
}
