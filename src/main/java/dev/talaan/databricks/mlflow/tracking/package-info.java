/// Experiments, runs, and what is logged in them.
package dev.talaan.databricks.mlflow.tracking;
