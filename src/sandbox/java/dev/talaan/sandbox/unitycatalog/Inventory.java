package dev.talaan.sandbox.unitycatalog;

import dev.talaan.sandbox.lake.ColumnType;
import dev.talaan.sandbox.lake.Lake;
import dev.talaan.sandbox.lake.Schemas;
import dev.talaan.sandbox.lake.TableName;
import dev.talaan.sandbox.unitycatalog.TableEntry.ColumnEntry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Reads from the lake what there is.
final class Inventory {

    private static final String COLUMNS = "SELECT column_name, data_type, is_nullable, comment FROM duckdb_columns() "
            + "WHERE database_name = ? AND schema_name = ? AND table_name = ? ORDER BY column_index";

    private final Lake lake;

    Inventory(Lake lake) {
        this.lake = lake;
    }

    Schemas schemas() throws SQLException {
        try (var connection = lake.connect()) {
            return Schemas.read(connection);
        }
    }

    /// A catalog's tables, by schema and name.
    List<TableEntry> tables(String catalog) throws SQLException {
        var view = new TableName(catalog, "information_schema", "tables").inEngine();
        var query = "SELECT table_schema, table_name, table_type, comment FROM " + view + " ORDER BY 1, 2";
        var tables = new ArrayList<TableEntry>();
        try (var connection = lake.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var name = new TableName(catalog, rows.getString(1), rows.getString(2));
                tables.add(new TableEntry(
                        name,
                        rows.getString(3),
                        rows.getString(4),
                        columns(connection, name),
                        lake.keys().of(name)));
            }
        }
        return tables;
    }

    boolean hasTable(String fullName) throws SQLException {
        var parts = fullName.split("\\.");
        return schemas().hasCatalog(parts[0])
                && tables(parts[0]).stream()
                        .anyMatch(table -> table.name().full().equals(fullName));
    }

    private static List<ColumnEntry> columns(Connection connection, TableName table) throws SQLException {
        try (var statement = connection.prepareStatement(COLUMNS)) {
            statement.setString(1, TableName.engineCatalog(table.catalog()));
            statement.setString(2, table.schema());
            statement.setString(3, table.table());
            var columns = new ArrayList<ColumnEntry>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    columns.add(new ColumnEntry(
                            rows.getString(1),
                            ColumnType.of(rows.getString(2)),
                            rows.getBoolean(3),
                            rows.getString(4)));
                }
            }
            return columns;
        }
    }
}
