package dev.talaan.databricks.mlflow.registry;

public record Alias(String name, String alias, String version) {}
