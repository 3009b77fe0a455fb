package dev.talaan.databricks.mlflow.registry;

import dev.talaan.databricks.mlflow.Tag;
import java.util.List;

/// What a model is created with.
///
/// @param name without slashes and colons
public record NewModel(String name, String description, List<Tag> tags) {}
