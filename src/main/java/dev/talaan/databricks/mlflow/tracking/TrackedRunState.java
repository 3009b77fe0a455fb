package dev.talaan.databricks.mlflow.tracking;

import java.util.Arrays;

/// Where a run stands.
public enum TrackedRunState {
    SCHEDULED,
    RUNNING,
    FINISHED,
    FAILED,
    KILLED,
    UNKNOWN;

    static TrackedRunState of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst()
                .orElse(UNKNOWN);
    }
}
