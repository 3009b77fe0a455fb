package dev.talaan.databricks.mlflow.registry;

public record SetVersionTag(String name, String version, String key, String value) {}
