package dev.talaan.databricks.mlflow.registry;

public record ModelName(String name) {}
