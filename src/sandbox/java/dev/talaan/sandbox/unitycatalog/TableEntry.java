package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.lake.ColumnType;
import dev.talaan.sandbox.lake.PrimaryKey;
import dev.talaan.sandbox.lake.TableName;
import java.util.List;
import java.util.Optional;

/// A table or view as the lake has it.
///
/// @param type MANAGED or VIEW
record TableEntry(TableName name, String type, String comment, List<ColumnEntry> columns, Optional<PrimaryKey> key) {

    record ColumnEntry(String name, ColumnType type, boolean nullable, String comment) {}
}
