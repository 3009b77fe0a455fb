package dev.talaan.databricks.transport;

import java.util.Locale;

/// The API groups: each has guards of its own, so that one that is down does not take the others with it.
public enum Group {
    SQL,
    JOBS,
    SERVING,
    UNITY_CATALOG,
    MLFLOW,
    WORKSPACE,
    CLUSTERS,
    DBFS,
    SCIM;

    /// As it stands in metrics and on the health page.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
