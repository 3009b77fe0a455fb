package dev.talaan.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the portal's program does instead of being the portal, and ends. It listens to nothing and asks nobody else:
/// neither the issuer nor Databricks has to be there, or to be known.
enum Command {
    PORTAL("", Preflight.PORTAL, Map.of()),

    /// Brings the database up to date, with the owner's credentials. Under these settings Quarkus runs the migrations
    /// and ends with status 0, or says why not and ends with 1.
    MIGRATE(
            "migrate",
            Preflight.MIGRATION,
            alone(Map.of("quarkus.flyway.migrate-at-start", "true", "quarkus.init-and-exit", "true"))),

    /// Looks through the ledger of any database, as whoever may read it, and ends with status 0 if it is sound.
    FSCK(
            "fsck",
            Preflight.LOOK,
            alone(Map.of("quarkus.flyway.migrate-at-start", "false", "talaan.ledger.looked-through", "only")));

    private final String word;
    private final List<Preflight.Need> needs;
    private final Map<String, String> settings;

    Command(String word, List<Preflight.Need> needs, Map<String, String> settings) {
        this.word = word;
        this.needs = needs;
        this.settings = settings;
    }

    static Command of(String... args) {
        return Arrays.stream(values())
                .filter(command -> Arrays.asList(args).contains(command.word))
                .findFirst()
                .orElse(PORTAL);
    }

    List<Preflight.Need> needs() {
        return needs;
    }

    Map<String, String> settings() {
        return settings;
    }

    private static Map<String, String> alone(Map<String, String> also) {
        var settings = new HashMap<>(also);
        settings.putAll(Map.of(
                "quarkus.oidc.tenant-enabled", "false",
                "quarkus.http.host-enabled", "false",
                "quarkus.management.host-enabled", "false",
                "talaan.databricks.budget.beat-every", "off",
                "talaan.databricks.host", "https://nobody.invalid",
                "talaan.databricks.sign-in", "pat",
                "talaan.databricks.token", "none",
                "talaan.databricks.token-file", "",
                "talaan.databricks.warehouse-id", "none"));
        settings.putIfAbsent("talaan.ledger.looked-through", "false");
        for (var round :
                List.of("changes.look-every", "ledger.number-every", "ledger.sign-every", "ledger.look-through")) {
            settings.put("talaan." + round, "off");
        }
        return Map.copyOf(settings);
    }
}
