package dev.talaan.sandbox.sql;

import dev.talaan.sandbox.http.ApiError;
import io.vertx.core.json.JsonObject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A named parameter with its declared type. An absent value is NULL, an absent type is STRING.
record Parameter(String name, String type, String value) {

    private static final Pattern TYPE = Pattern.compile(
            "BOOLEAN|BYTE|TINYINT|SHORT|SMALLINT|INT|INTEGER|LONG|BIGINT|FLOAT|REAL|DOUBLE|STRING|DATE|TIMESTAMP|"
                    + "(?:DECIMAL|NUMERIC|DEC)(?:\\(\\d+(?:,\\s*\\d+)?\\))?");

    static Parameter read(JsonObject json) {
        var name = Optional.ofNullable(json.getString("name"))
                .orElseThrow(() -> ApiError.invalid("Parameters must have a name."));
        var type = json.getString("type", "STRING").toUpperCase(Locale.ROOT);
        if (!TYPE.matcher(type).matches()) {
            throw ApiError.invalid("Invalid type '" + type + "' for parameter '" + name + "'.");
        }
        return new Parameter(name, type, json.getString("value"));
    }

    /// The placeholder that gives the value its type.
    String placeholder() {
        var engine = switch (type) {
            case "BYTE" -> "TINYINT";
            case "SHORT" -> "SMALLINT";
            case "LONG" -> "BIGINT";
            case "DEC", "DECIMAL", "NUMERIC" -> "DECIMAL(10,0)";
            default -> type;
        };
        return "CAST(? AS " + engine + ")";
    }
}
