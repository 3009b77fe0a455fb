/// MLflow (`/api/2.0/mlflow`): experiments and runs (`tracking`), models, versions and their stages (`registry`).
package dev.talaan.sandbox.mlflow;
