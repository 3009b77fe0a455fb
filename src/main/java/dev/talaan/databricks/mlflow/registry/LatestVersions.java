package dev.talaan.databricks.mlflow.registry;

import java.util.List;

/// @param stages in MLflow's words; empty for all
public record LatestVersions(String name, List<String> stages) {}
