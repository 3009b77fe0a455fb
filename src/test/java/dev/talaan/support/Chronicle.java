package dev.talaan.support;

import dev.talaan.sandbox.postgres.Login;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/// The portal's books as somebody sees them who owns the database, whatever process writes in them.
public final class Chronicle implements AutoCloseable {

    private final String url;
    private final Connection connection;

    private Chronicle(String url) throws SQLException {
        this.url = url;
        this.connection = DriverManager.getConnection(url, Login.OWNER.user(), Login.OWNER.password());
    }

    /// @param settings of [Operator#settings]
    public static Chronicle of(Map<String, String> settings) throws SQLException {
        return new Chronicle(settings.get("QUARKUS_DATASOURCE_JDBC_URL"));
    }

    /// Where each Change stands, by its id.
    public Map<String, String> changes() {
        var states = new TreeMap<String, String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select id, state from change")) {
            while (rows.next()) {
                states.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return states;
    }

    public String states() {
        return changes().isEmpty() ? "none" : String.join(", ", changes().values());
    }

    public long unsettled() {
        return changes().values().stream()
                .filter(state -> state.equals("APPLYING") || state.equals("UNKNOWN"))
                .count();
    }

    /// Nobody can write an entry until this is closed.
    public Closed closedForWriting() throws SQLException {
        return new Closed(DriverManager.getConnection(url, Login.OWNER.user(), Login.OWNER.password()));
    }

    /// The ledger, closed for writing.
    public static final class Closed implements AutoCloseable {

        private final Connection lock;

        private Closed(Connection lock) throws SQLException {
            this.lock = lock;
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table ledger_entry in share mode");
            }
        }

        /// Whether somebody waits to write an entry.
        public boolean somebodyWaits() throws SQLException {
            try (var statement = lock.createStatement();
                    var rows = statement.executeQuery("select count(*) from pg_locks where not granted "
                            + "and relation = 'ledger_entry'::regclass")) {
                rows.next();
                return rows.getInt(1) > 0;
            }
        }

        @Override
        public void close() throws SQLException {
            lock.rollback();
            lock.close();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
