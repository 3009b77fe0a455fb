package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.lake.Schemas;
import dev.talaan.sandbox.lake.TableName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where and when a statement stands: its catalog and schema, against which shorter names are read, and its clock.
record Session(String catalog, String schema, Schemas schemas, Instant now) {

    /// A table that a dotted name begins with.
    ///
    /// @param levels how many parts of the name are the table's
    record Reference(TableName table, int levels) {}

    /// A name that begins with neither a catalog nor a schema of this one is a column behind its table's alias: no
    /// table, and left as it is.
    Optional<Reference> reference(List<String> parts) {
        if (parts.size() < 2) {
            return Optional.empty();
        }
        if (parts.size() == 2 || !schemas.has(parts.get(0), parts.get(1))) {
            if (schemas.has(catalog, parts.get(0))) {
                return Optional.of(new Reference(table(parts.subList(0, 2)), 2));
            }
        }
        if (parts.size() > 2
                && (schemas.hasCatalog(parts.get(0)) || parts.get(0).equalsIgnoreCase("system"))) {
            return Optional.of(new Reference(table(parts.subList(0, 3)), 3));
        }
        return Optional.empty();
    }

    /// The table that a name of one to three levels stands for.
    TableName table(List<String> parts) {
        return switch (parts.size()) {
            case 1 -> new TableName(catalog, schema, parts.get(0));
            case 2 -> new TableName(catalog, parts.get(0), parts.get(1));
            default -> {
                var system = parts.get(0).equalsIgnoreCase("system");
                yield new TableName(system ? catalog : parts.get(0), parts.get(1), parts.get(2));
            }
        };
    }
}
