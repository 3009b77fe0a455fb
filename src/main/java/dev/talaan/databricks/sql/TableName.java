package dev.talaan.databricks.sql;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The name of a table, `catalog.schema.table` or `schema.table`. It stands in the text of a statement, where no
/// parameter can: so it comes from configuration alone, and every part is checked and quoted.
public record TableName(String full) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*(\\.[A-Za-z_][A-Za-z0-9_-]*){1,2}");

    /// @throws IllegalArgumentException if the text is no name of two or three plain parts
    public TableName {
        if (!SHAPE.matcher(full).matches()) {
            throw new IllegalArgumentException("'" + full + "' is no table name (catalog.schema.table)");
        }
    }

    /// Found by name as configuration's converter.
    public static TableName of(String full) {
        return new TableName(full.strip());
    }

    /// The name as SQL wants it, each part in backquotes.
    public String quoted() {
        return Arrays.stream(full.split("\\.")).map(part -> "`" + part + "`").collect(Collectors.joining("."));
    }

    /// The table's own name, without catalog and schema.
    public String last() {
        return full.substring(full.lastIndexOf('.') + 1);
    }

    @Override
    public String toString() {
        return full;
    }
}
