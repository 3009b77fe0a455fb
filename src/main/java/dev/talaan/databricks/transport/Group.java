package dev.talaan.databricks.transport;

/// The API groups: each has guards of its own, so that one that is down does not take the others with it.
public enum Group {
    SQL,
    JOBS,
    SERVING,
    UNITY_CATALOG
}
