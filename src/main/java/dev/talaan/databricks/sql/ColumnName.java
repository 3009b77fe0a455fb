package dev.talaan.databricks.sql;

import java.util.regex.Pattern;

/// The name of a column. It stands in the text of statements, where no parameter can: so it is checked and quoted.
public record ColumnName(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    /// @throws IllegalArgumentException if it has anything but letters, digits and underscores
    public ColumnName {
        if (!isOne(text)) {
            throw new IllegalArgumentException("'" + text + "' is no name of a column");
        }
    }

    public static boolean isOne(String text) {
        return text != null && SHAPE.matcher(text).matches();
    }

    public String quoted() {
        return "`" + text + "`";
    }

    @Override
    public String toString() {
        return text;
    }
}
