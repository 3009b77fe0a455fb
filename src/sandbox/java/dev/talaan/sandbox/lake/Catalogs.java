package dev.talaan.sandbox.lake;

import java.sql.SQLException;
import java.util.List;

/// Opens and closes catalogs, schemas and tables in the lake.
public final class Catalogs {

    private final Lake lake;

    public Catalogs(Lake lake) {
        this.lake = lake;
    }

    /// A new catalog, with its information schema and an empty schema `default`.
    public void create(String catalog) throws SQLException {
        var name = TableName.identifier(TableName.engineCatalog(catalog));
        run(List.of(
                "ATTACH ':memory:' AS " + name,
                "CREATE SCHEMA " + name + ".\"default\"",
                Scripts.information(catalog)));
    }

    public void drop(String catalog) throws SQLException {
        run(List.of(
                "DROP SCHEMA \"main$\"." + TableName.identifier("information_schema_" + catalog) + " CASCADE",
                "DETACH " + TableName.identifier(TableName.engineCatalog(catalog))));
    }

    public void createSchema(String catalog, String schema) throws SQLException {
        run(List.of("CREATE SCHEMA " + inEngine(catalog, schema)));
    }

    /// Drops a schema with all that is in it.
    public void dropSchema(String catalog, String schema) throws SQLException {
        run(List.of("DROP SCHEMA " + inEngine(catalog, schema) + " CASCADE"));
    }

    public void dropTable(TableName table, boolean view) throws SQLException {
        run(List.of("DROP " + (view ? "VIEW " : "TABLE ") + table.inEngine()));
    }

    private static String inEngine(String catalog, String schema) {
        return TableName.identifier(TableName.engineCatalog(catalog)) + "." + TableName.identifier(schema);
    }

    private void run(List<String> statements) throws SQLException {
        try (var connection = lake.connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
