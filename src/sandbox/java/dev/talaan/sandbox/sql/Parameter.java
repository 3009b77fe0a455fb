package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.http.Fields;
import java.util.Locale;
import java.util.regex.Pattern;

/// A named parameter with its declared type. An absent value is NULL, an absent type is STRING.
record Parameter(String name, String type, String value) {

    private static final Pattern TYPE = Pattern.compile(
            "BOOLEAN|BYTE|TINYINT|SHORT|SMALLINT|INT|INTEGER|LONG|BIGINT|FLOAT|REAL|DOUBLE|STRING|DATE|TIMESTAMP|"
                    + "TIMESTAMP_NTZ|(?:DECIMAL|NUMERIC|DEC)(?:\\(\\d{1,2}(?:,\\s*\\d{1,2})?\\))?");

    static Parameter read(Fields fields) {
        var name = fields.text("name").orElseThrow(() -> ApiError.invalid("Parameters must have a name."));
        var type = fields.text("type").orElse("STRING").toUpperCase(Locale.ROOT);
        if (!TYPE.matcher(type).matches()) {
            throw ApiError.invalid("Invalid type '" + type + "' for parameter '" + name + "'.");
        }
        return new Parameter(name, type, fields.text("value").orElse(null));
    }

    /// The type as SQL writes it in full.
    String sqlType() {
        return switch (type) {
            case "BYTE" -> "TINYINT";
            case "SHORT" -> "SMALLINT";
            case "INTEGER" -> "INT";
            case "LONG" -> "BIGINT";
            case "REAL" -> "FLOAT";
            case "DEC", "DECIMAL", "NUMERIC" -> "DECIMAL(10,0)";
            default -> type.replaceFirst("^(NUMERIC|DEC)\\(", "DECIMAL(");
        };
    }

    /// The placeholder that gives the value its type.
    String placeholder() {
        return "CAST(? AS " + sqlType().replace("TIMESTAMP_NTZ", "TIMESTAMP") + ")";
    }
}
