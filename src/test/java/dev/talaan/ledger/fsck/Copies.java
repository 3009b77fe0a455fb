package dev.talaan.ledger.fsck;

import dev.talaan.sandbox.postgres.LocalPostgres;
import dev.talaan.sandbox.postgres.Login;
import dev.talaan.support.Ground;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/// Copies of a ledger, on which anything may be tried: their owner has taken the triggers away.
final class Copies {

    private static final List<String> TABLES = List.of(
            "person", "ledger_entry", "change", "ledger_waiting", "ledger_number", "ledger_node", "ledger_checkpoint");

    private final String first = name();

    /// @param original the URL of a database with a ledger
    Copies(String original) throws SQLException, IOException {
        var url = Ground.postgres().createDatabase(first, LocalPostgres.DATABASE);
        Flyway.configure()
                .dataSource(url, Login.OWNER.user(), Login.OWNER.password())
                .placeholders(Map.of("app", Login.APP.user()))
                .load()
                .migrate();
        try (var from = owner(original);
                var to = owner(url);
                var sql = to.createStatement()) {
            for (var table : TABLES) {
                sql.execute("alter table " + table + " disable trigger user");
                copy(table, from, to);
            }
        }
    }

    /// A connection to a new one, as its owner.
    Connection next() throws SQLException {
        return owner(Ground.postgres().createDatabase(name(), first));
    }

    private static String name() {
        return "copy_" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void copy(String table, Connection from, Connection to) throws SQLException, IOException {
        var rows = new ByteArrayOutputStream();
        from.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
        to.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
    }

    private static Connection owner(String url) throws SQLException {
        return DriverManager.getConnection(url, Login.OWNER.user(), Login.OWNER.password());
    }
}
