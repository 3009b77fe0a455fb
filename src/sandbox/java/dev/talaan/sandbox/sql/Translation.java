package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.TableName;
import java.util.List;

/// A statement in the engine's dialect.
///
/// @param values what its placeholders stand for, in order
/// @param tables the tables that it names with at least two levels
record Translation(String sql, List<String> values, List<TableName> tables) {}
