package dev.talaan.sandbox.lake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/// The engine beneath the warehouses. It lives in memory, reaches no file and no network, and ends with [#close()].
public final class Lake implements AutoCloseable {

    private final DuckDBConnection root;
    private final Keys keys = new Keys();

    private Lake(DuckDBConnection root) {
        this.root = root;
    }

    public static Lake filled(ClosedMonths months) throws SQLException {
        // Not by DriverManager, which finds no driver behind the class loader of a development build.
        var lake = new Lake((DuckDBConnection) new DuckDBDriver().connect("jdbc:duckdb:", new Properties()));
        try (var connection = lake.connect();
                var statement = connection.createStatement()) {
            for (var script : Scripts.of(months)) {
                statement.execute(script);
            }
            statement.execute("SET enable_external_access = false");
            statement.execute("SET lock_configuration = true");
        }
        return lake;
    }

    /// A session of its own on the same data.
    public Connection connect() throws SQLException {
        return root.duplicate();
    }

    public Keys keys() {
        return keys;
    }

    @Override
    public void close() throws SQLException {
        root.close();
    }
}
