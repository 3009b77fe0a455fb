package dev.talaan.databricks.transport;

import io.smallrye.faulttolerance.api.CircuitBreakerState;

/// Whether a group of Databricks is asked at all.
public enum Breaker {
    /// It is.
    CLOSED,
    /// It has been left alone, and one call tries whether it answers again.
    TRYING,
    /// It failed too often, and is left alone until somebody asks after the pause.
    OPEN;

    static Breaker of(CircuitBreakerState state) {
        return switch (state) {
            case CLOSED -> CLOSED;
            case HALF_OPEN -> TRYING;
            case OPEN -> OPEN;
        };
    }

    public String word() {
        return switch (this) {
            case CLOSED -> "closed";
            case TRYING -> "trying again";
            case OPEN -> "open: left alone for a while";
        };
    }
}
