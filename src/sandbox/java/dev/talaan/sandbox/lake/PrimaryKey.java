package dev.talaan.sandbox.lake;

import java.util.List;

/// A table's primary key. Databricks only writes it down: rows with equal keys are taken like any other.
///
/// @param timeSeries those of the columns that say when a row holds
public record PrimaryKey(String name, List<String> columns, List<String> timeSeries) {}
