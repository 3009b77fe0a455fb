package dev.talaan.databricks.mlflow.registry;

/// What somebody may do with a model; each level includes those before it.
public enum ModelLevel {
    CAN_READ,
    CAN_EDIT,
    CAN_MANAGE_STAGING_VERSIONS,
    CAN_MANAGE_PRODUCTION_VERSIONS,
    CAN_MANAGE
}
