package dev.talaan.support;

import dev.talaan.ledger.checkpoint.SigningKey;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What an operator sets in the environment, on the test JVM's ground; each time for a new, empty database.
public final class Operator {

    private static final List<String> OWNER = List.of("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");

    /// The same for every process of the JVM, as it is for every replica.
    private static final String LEDGER_KEY = SigningKey.create();

    private Operator() {}

    /// For one process that does everything: it knows the owner and migrates when it starts.
    public static Map<String, String> settings() {
        var settings = new HashMap<String, String>();
        new Ground().start().forEach((name, value) -> settings.put(variable(name), value));
        settings.keySet().removeIf(name -> name.startsWith("TALAAN_DATABRICKS"));
        settings.put("DATABRICKS_HOST", Ground.sandbox().toString());
        settings.put("DATABRICKS_TOKEN", "dapi-local-portal");
        settings.put("DATABRICKS_WAREHOUSE_ID", "local-warehouse");
        settings.put("TALAAN_LEDGER_KEY", LEDGER_KEY);
        Issuer.settings().forEach((name, value) -> settings.put(variable(name), value));
        settings.put("QUARKUS_HTTP_PORT", "0");
        settings.put("QUARKUS_MANAGEMENT_PORT", "0");
        return settings;
    }

    /// For the migration step: the database and its owner, nothing else.
    public static Map<String, String> ofTheStep(Map<String, String> settings) {
        var step = new HashMap<>(settings);
        step.keySet().removeIf(name -> !name.equals("QUARKUS_DATASOURCE_JDBC_URL") && !OWNER.contains(name));
        return step;
    }

    /// For the portal where the migration is a step of its own: it does not know the owner.
    public static Map<String, String> withoutTheOwner(Map<String, String> settings) {
        var portal = new HashMap<>(settings);
        portal.keySet().removeAll(OWNER);
        portal.put("QUARKUS_FLYWAY_MIGRATE_AT_START", "false");
        return portal;
    }

    private static String variable(String property) {
        return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
