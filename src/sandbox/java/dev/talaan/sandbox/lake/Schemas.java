package dev.talaan.sandbox.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which schemas each catalog has right now; it decides what a dotted name means.
public record Schemas(Map<String, NavigableSet<String>> byCatalog) {

    private static final String ALL = "SELECT database_name, schema_name FROM duckdb_schemas() WHERE NOT internal "
            + "AND NOT starts_with(schema_name, 'information_schema_') AND database_name NOT IN ('memory', 'temp')";

    private static final String TABLES =
            "SELECT database_name, schema_name, table_name FROM duckdb_tables() WHERE NOT internal "
                    + "UNION ALL SELECT database_name, schema_name, view_name FROM duckdb_views() WHERE NOT internal";

    public static Schemas read(Connection connection) throws SQLException {
        var found = new TreeMap<String, NavigableSet<String>>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ALL)) {
            while (rows.next()) {
                found.computeIfAbsent(TableName.logicalCatalog(rows.getString(1)), c -> withInformation())
                        .add(rows.getString(2));
            }
        }
        return new Schemas(found);
    }

    /// The full names of all tables and views, in lower case.
    public static Set<String> tables(Connection connection) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                var catalog = TableName.logicalCatalog(rows.getString(1));
                found.add(new TableName(catalog, rows.getString(2), rows.getString(3))
                        .full()
                        .toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    public boolean hasCatalog(String catalog) {
        return byCatalog.containsKey(catalog.toLowerCase(Locale.ROOT));
    }

    public boolean has(String catalog, String schema) {
        return hasCatalog(catalog)
                && byCatalog.get(catalog.toLowerCase(Locale.ROOT)).contains(schema);
    }

    private static NavigableSet<String> withInformation() {
        var schemas = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        schemas.add("information_schema");
        return schemas;
    }
}
