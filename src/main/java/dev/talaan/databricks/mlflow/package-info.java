/// MLflow (`/api/2.0/mlflow`): experiments and runs (`tracking`), models and their versions (`registry`), by
/// Databricks or by an open-source server.
package dev.talaan.databricks.mlflow;
