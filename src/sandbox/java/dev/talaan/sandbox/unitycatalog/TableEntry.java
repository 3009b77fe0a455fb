package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.lake.ColumnType;
import dev.talaan.sandbox.lake.TableName;
import java.util.List;

/// A table or view as the lake has it.
///
/// @param type MANAGED or VIEW
record TableEntry(TableName name, String type, String comment, List<ColumnEntry> columns) {

    record ColumnEntry(String name, ColumnType type, boolean nullable, String comment) {}
}
