package dev.talaan.status;

import dev.talaan.databricks.transport.Group;

/// What people call an API group, and what the portal needs it for.
final class Titles {

    private Titles() {}

    static String of(Group group) {
        return switch (group) {
            case SQL -> "SQL";
            case JOBS -> "Jobs";
            case SERVING -> "Model serving";
            case UNITY_CATALOG -> "Unity Catalog";
            case MLFLOW -> "MLflow";
            case WORKSPACE -> "Workspace files";
            case CLUSTERS -> "Clusters";
            case DBFS -> "DBFS";
            case SCIM -> "Users and groups";
        };
    }

    static String use(Group group) {
        return switch (group) {
            case SQL -> "figures and their freshness";
            case JOBS -> "runs of the pipeline";
            case SERVING -> "forecasts";
            case UNITY_CATALOG -> "tables and who may read them";
            case MLFLOW -> "models, their versions and experiments";
            case WORKSPACE -> "notebooks and folders";
            case CLUSTERS -> "machines that run jobs";
            case DBFS -> "files";
            case SCIM -> "people and groups of the workspace";
        };
    }
}
