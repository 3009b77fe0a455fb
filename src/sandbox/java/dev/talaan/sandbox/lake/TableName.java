package dev.talaan.sandbox.lake;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A table's three-level name as Databricks has it.
public record TableName(String catalog, String schema, String table) {

    /// The engine reserves the name main.
    private static final String ENGINES_MAIN = "main$";

    private static final String INFORMATION = "information_schema";

    public static String engineCatalog(String catalog) {
        return catalog.equalsIgnoreCase("main") ? ENGINES_MAIN : catalog;
    }

    public static String logicalCatalog(String engine) {
        return engine.equals(ENGINES_MAIN) ? "main" : engine;
    }

    public String full() {
        return String.join(".", catalog, schema, table);
    }

    /// The name as Databricks quotes it in its messages.
    public String quoted() {
        return Stream.of(catalog, schema, table).map(part -> "`" + part + "`").collect(Collectors.joining("."));
    }

    /// The name as the engine knows it.
    public String inEngine() {
        var parts = schema.equalsIgnoreCase(INFORMATION)
                ? List.of(ENGINES_MAIN, INFORMATION + "_" + catalog.toLowerCase(Locale.ROOT), table)
                : List.of(engineCatalog(catalog), schema, table);
        return parts.stream().map(TableName::identifier).collect(Collectors.joining("."));
    }

    public static String identifier(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
