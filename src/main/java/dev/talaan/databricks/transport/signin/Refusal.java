package dev.talaan.databricks.transport.signin;

import io.quarkus.runtime.configuration.ConfigurationException;

/// The portal does not start, because it is not clear how it should sign in to Databricks. The message is one sentence
/// that names settings and no values; Quarkus shows it alone.
final class Refusal extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super("Talaan does not start: " + sentence + " (docs/operations.md)");
    }
}
