package dev.talaan.databricks.unitycatalog;

import java.util.List;
import java.util.Locale;

/// A thing that privileges are granted on.
///
/// @param type as the API's paths have it, in lower case: `catalog`, `schema`, `table`, …; a new word stays as it is
/// @param fullName with all of its levels
public record Securable(String type, String fullName) {

    public Securable {
        type = type.toLowerCase(Locale.ROOT);
    }

    /// What contains it, the nearest first: what is granted there holds here too.
    public List<Securable> above() {
        var levels = fullName.split("\\.", -1);
        return switch (type + levels.length) {
            case "schema2" -> List.of(catalog(levels[0]));
            case "table3", "volume3", "function3" -> List.of(schema(levels[0] + "." + levels[1]), catalog(levels[0]));
            default -> List.of();
        };
    }

    public static Securable catalog(String name) {
        return new Securable("catalog", name);
    }

    public static Securable schema(String fullName) {
        return new Securable("schema", fullName);
    }

    /// A table or a view.
    public static Securable table(String fullName) {
        return new Securable("table", fullName);
    }

    public static Securable volume(String fullName) {
        return new Securable("volume", fullName);
    }

    public static Securable function(String fullName) {
        return new Securable("function", fullName);
    }

    /// A registered model: Unity Catalog grants on it as on a function.
    public static Securable model(String fullName) {
        return function(fullName);
    }

    public static Securable externalLocation(String name) {
        return new Securable("external_location", name);
    }
}
