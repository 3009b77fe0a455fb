package dev.talaan.databricks.transport.signin;

/// The portal does not start, because it is not clear how it should sign in to Databricks. The message is one sentence
/// that names settings and no values.
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String sentence) {
        super("Talaan does not start: " + sentence + " (docs/operations.md)", null, false, false);
    }
}
