package dev.talaan.databricks.mlflow;

/// What somebody noted on an experiment, a run, a model or a version.
public record Tag(String key, String value) {}
