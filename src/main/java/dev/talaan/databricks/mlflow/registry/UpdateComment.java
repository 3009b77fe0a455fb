package dev.talaan.databricks.mlflow.registry;

public record UpdateComment(String id, String comment) {}
