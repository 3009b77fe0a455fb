/// The workspace's registry: models, versions, their stages, and who may move them.
package dev.talaan.databricks.mlflow.registry;
