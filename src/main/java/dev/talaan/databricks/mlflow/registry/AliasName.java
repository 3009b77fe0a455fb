package dev.talaan.databricks.mlflow.registry;

public record AliasName(String name, String alias) {}
