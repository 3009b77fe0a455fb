package dev.talaan.databricks.mlflow.registry;

public record ModelTagKey(String name, String key) {}
