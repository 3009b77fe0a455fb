package dev.talaan.databricks.sql;

import io.smallrye.mutiny.Multi;

/// A result that need not fit into memory: its parts come one file after the other, as they are wanted.
///
/// @param rows how many there are in all
/// @param truncated whether rows are missing because the query set a limit
/// @param parts fails with a `DatabricksError` where the result could not be read to its end
public record Large<T>(long rows, boolean truncated, Multi<T> parts) {}
