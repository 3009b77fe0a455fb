package dev.talaan.databricks.mlflow.registry;

public record NewComment(String name, String version, String comment) {}
