package dev.talaan.databricks.transport;

import java.time.Instant;

/// A call that failed, or was refused.
///
/// @param requestId by which Databricks knows it; empty where it gave none
public record Trouble(Instant at, String words, String requestId) {}
