package dev.talaan.web;

import java.util.Map;

/// The step that brings the database up to date, as a process of its own with the owner's credentials.
final class Migration {

    static final String COMMAND = "migrate";

    /// Under these Quarkus runs the migrations and ends with status 0, or says why not and ends with 1. It listens to
    /// nothing and asks nobody else: neither the issuer nor Databricks has to be there, or to be known.
    static final Map<String, String> SETTINGS = Map.of(
            "quarkus.flyway.migrate-at-start", "true",
            "quarkus.init-and-exit", "true",
            "quarkus.oidc.tenant-enabled", "false",
            "quarkus.http.host-enabled", "false",
            "talaan.databricks.budget.beat-every", "off",
            "talaan.databricks.host", "https://nobody.invalid",
            "talaan.databricks.sign-in", "pat",
            "talaan.databricks.token", "none",
            "talaan.databricks.token-file", "",
            "talaan.databricks.warehouse-id", "none");

    private Migration() {}
}
