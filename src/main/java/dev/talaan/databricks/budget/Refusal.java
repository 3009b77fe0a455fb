package dev.talaan.databricks.budget;

import io.quarkus.runtime.configuration.ConfigurationException;

/// The portal does not start, because with this setting it could not ask Databricks anything. The message is one
/// sentence that names the key; Quarkus shows it alone.
final class Refusal extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    Refusal(String key, String why) {
        super("Talaan does not start: talaan.databricks.budget." + key + " " + why + " (docs/operations.md).");
    }
}
