package dev.talaan.ledger.fsck;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// The rows of a query, a few of them in memory at a time.
final class Cursor implements AutoCloseable {

    private static final int AT_A_TIME = 2_000;

    private final Statement statement;
    private final ResultSet rows;

    Cursor(Connection books, String query) throws SQLException {
        statement = books.createStatement();
        statement.setFetchSize(AT_A_TIME);
        rows = statement.executeQuery(query);
    }

    boolean next() throws SQLException {
        return rows.next();
    }

    ResultSet row() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
