package dev.talaan.sandbox.clusters;

import java.util.Locale;

/// Where a cluster stands.
enum State {
    PENDING,
    RUNNING,
    RESTARTING,
    RESIZING,
    TERMINATING,
    TERMINATED,
    ERROR,
    UNKNOWN;

    /// As it stands within a sentence.
    String word() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
    }
}
