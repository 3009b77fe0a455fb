package dev.talaan.sandbox.mlflow.registry;

import dev.talaan.sandbox.http.ApiError;
import java.util.Arrays;

/// Where a version stands on its way.
enum Stage {
    NONE("None"),
    STAGING("Staging"),
    PRODUCTION("Production"),
    ARCHIVED("Archived");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /// Whether a version in it is in use.
    boolean isActive() {
        return this == STAGING || this == PRODUCTION;
    }

    static Stage of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> ApiError.invalid("Invalid Model Version stage: " + word
                        + ". Value must be one of None, Staging, Production, Archived."));
    }
}
