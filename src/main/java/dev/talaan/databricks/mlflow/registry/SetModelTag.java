package dev.talaan.databricks.mlflow.registry;

public record SetModelTag(String name, String key, String value) {}
