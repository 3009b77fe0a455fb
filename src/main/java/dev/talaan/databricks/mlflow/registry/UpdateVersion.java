package dev.talaan.databricks.mlflow.registry;

public record UpdateVersion(String name, String version, String description) {}
