package dev.talaan.databricks.mlflow.registry;

public record UpdateModel(String name, String description) {}
