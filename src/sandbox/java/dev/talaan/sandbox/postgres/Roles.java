package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.postgresql.ds.PGSimpleDataSource;

/// The two roles and what each of them may: `roles.sql` for the server, `database.sql` for each database.
record Roles(int port) {

    void create() throws SQLException {
        run("postgres", script("roles.sql"));
    }

    /// Owned by the owner, closed to everybody but the application.
    void createDatabase(String name, String template) throws SQLException {
        try (var connection = connect("postgres");
                var statement = connection.createStatement()) {
            var quoted = statement.enquoteIdentifier(name, true);
            statement.execute("CREATE DATABASE %s OWNER talaan_owner TEMPLATE %s"
                    .formatted(quoted, statement.enquoteIdentifier(template, true)));
        }
        run(name, script("database.sql"));
    }

    boolean hasDatabase(String name) throws SQLException {
        try (var connection = connect("postgres");
                var query = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    void run(String database, String sql) throws SQLException {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    Connection connect(String database) throws SQLException {
        var source = new PGSimpleDataSource();
        source.setURL("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database));
        source.setUser(Login.SUPERUSER.user());
        source.setPassword(Login.SUPERUSER.password());
        return source.getConnection();
    }

    private static String script(String name) {
        try (var in = Objects.requireNonNull(Roles.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${owner.password}", Login.OWNER.password())
                    .replace("${app.password}", Login.APP.password());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
