package dev.talaan.changes;

import java.util.Map;

/// What the record says became of a Change.
///
/// @param ids Databricks' own, by the name of their field: `run_id`
public record Result(String words, Map<String, String> ids) {}
