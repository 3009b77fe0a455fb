package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.ColumnType;

/// A column of a result.
record Column(String name, ColumnType type) {}
