package dev.talaan.databricks.mlflow.tracking;

import dev.talaan.databricks.mlflow.Tag;
import java.util.List;

/// What an experiment is created with.
///
/// @param name on Databricks a path of the workspace, such as `/Shared/forecast`
public record NewExperiment(String name, List<Tag> tags) {}
