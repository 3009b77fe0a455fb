package dev.talaan.sandbox.lake;

import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;

/// A column's type in Databricks' words.
///
/// @param name the type's name in the API, such as LONG
/// @param text the type as SQL writes it, such as BIGINT
/// @param precision digits of a DECIMAL, else null
/// @param scale digits behind the point of a DECIMAL, else null
public record ColumnType(String name, String text, Integer precision, Integer scale) {

    private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\((\\d+),\\s*(\\d+)\\)");

    /// @param engine the type as the engine names it
    public static ColumnType of(String engine) {
        var decimal = DECIMAL.matcher(engine);
        if (decimal.matches()) {
            var precision = Integer.valueOf(decimal.group(1));
            var scale = Integer.valueOf(decimal.group(2));
            return new ColumnType("DECIMAL", "DECIMAL(" + precision + "," + scale + ")", precision, scale);
        }
        return switch (engine) {
            case "BOOLEAN", "DATE", "DOUBLE", "FLOAT" -> simple(engine, engine);
            case "TINYINT" -> simple("BYTE", "TINYINT");
            case "SMALLINT", "UTINYINT" -> simple("SHORT", "SMALLINT");
            case "INTEGER", "USMALLINT" -> simple("INT", "INT");
            case "BIGINT", "UINTEGER", "HUGEINT", "UBIGINT", "UHUGEINT" -> simple("LONG", "BIGINT");
            case "BLOB" -> simple("BINARY", "BINARY");
            case "\"NULL\"", "NULL" -> simple("NULL", "VOID");
            case "INTERVAL" -> simple("INTERVAL", "INTERVAL");
            default -> compound(engine);
        };
    }

    private static ColumnType compound(String engine) {
        if (engine.endsWith("[]")) {
            return simple(
                    "ARRAY",
                    "ARRAY<" + of(engine.substring(0, engine.length() - 2)).text() + ">");
        }
        if (engine.startsWith("STRUCT") || engine.startsWith("MAP")) {
            return simple(engine.substring(0, engine.indexOf('(')), engine);
        }
        return engine.startsWith("TIMESTAMP") ? simple("TIMESTAMP", "TIMESTAMP") : simple("STRING", "STRING");
    }

    public static ColumnType simple(String name, String text) {
        return new ColumnType(name, text, null, null);
    }

    public JsonObject json() {
        var json = new JsonObject().put("type_name", name).put("type_text", text);
        return precision == null ? json : json.put("type_precision", precision).put("type_scale", scale);
    }
}
