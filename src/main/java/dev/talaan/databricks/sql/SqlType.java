package dev.talaan.databricks.sql;

import java.util.Locale;
import java.util.regex.Pattern;

/// A SQL type of single values, such as `INT` or `DECIMAL(18,2)`. It stands in the text of statements and is checked.
public record SqlType(String text) {

    private static final Pattern SHAPE = Pattern.compile(
            "STRING|BOOLEAN|TINYINT|SMALLINT|INT|BIGINT|FLOAT|DOUBLE|DATE|TIMESTAMP|TIMESTAMP_NTZ|DECIMAL\\(\\d{1,2},\\d{1,2}\\)");

    /// @throws IllegalArgumentException if it is not one of those
    public SqlType {
        if (!SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no type of single values");
        }
    }

    /// As Unity Catalog writes it, `decimal(18,2)`, or as SQL does.
    public static SqlType of(String text) {
        return new SqlType(text.toUpperCase(Locale.ROOT).replace(" ", ""));
    }

    public static boolean isOne(String text) {
        return text != null
                && SHAPE.matcher(text.toUpperCase(Locale.ROOT).replace(" ", "")).matches();
    }

    @Override
    public String toString() {
        return text;
    }
}
