package dev.talaan.databricks.mlflow.registry;

import java.util.Arrays;
import java.util.Optional;

/// Where a version stands on its way.
public enum Stage {
    NONE("None"),
    STAGING("Staging"),
    PRODUCTION("Production"),
    ARCHIVED("Archived");

    private final String word;

    Stage(String word) {
        this.word = word;
    }

    /// As MLflow writes it.
    public String word() {
        return word;
    }

    /// Whether a version in it is in use.
    public boolean isActive() {
        return this == STAGING || this == PRODUCTION;
    }

    /// The stage of this word; empty where it is none that is known.
    public static Optional<Stage> of(String word) {
        return Arrays.stream(values())
                .filter(stage -> stage.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
