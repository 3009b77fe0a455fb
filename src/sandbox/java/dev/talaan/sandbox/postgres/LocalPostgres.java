package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// A PostgreSQL server in a directory of this machine, with the portal's two roles and its database `talaan`.
///
/// May be started as often as one likes: within one JVM every start after the first gets the running server, also
/// after a live reload has replaced these classes. Who really started it stops it, by `close` or by ending.
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "talaan";

    private final Cluster cluster;
    private final int port;
    private final boolean startedHere;

    LocalPostgres(Cluster cluster, int port, boolean startedHere) {
        this.cluster = cluster;
        this.port = port;
        this.startedHere = startedHere;
    }

    /// Starts a server on `directory`, which is made if it is missing. A server that a killed JVM left behind is
    /// stopped and its data taken over.
    ///
    /// @throws IllegalStateException if another living JVM uses the directory, or another major version wrote it
    public static LocalPostgres start(Path directory) {
        try {
            return Startup.on(directory.toAbsolutePath().normalize());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the roles of %s cannot be made".formatted(directory), e);
        }
    }

    public int port() {
        return port;
    }

    /// Where the portal's database is found over JDBC, without user and password.
    public String url() {
        return url(DATABASE);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// A copy of another database to which nobody may be connected at the moment.
    ///
    /// @return its JDBC URL
    public String createDatabase(String name, String template) {
        try {
            new Roles(port).createDatabase(name, template);
        } catch (SQLException e) {
            throw new IllegalStateException("database %s cannot be made".formatted(name), e);
        }
        return url(name);
    }

    /// An empty database with the portal's roles.
    public String createDatabase(String name) {
        return createDatabase(name, "template0");
    }

    /// Ends every connection, as an outage does. The port stays this server's for [#restart].
    public void stop() {
        cluster.stop();
    }

    /// Up again on the same port, whether it was stopped before or not.
    public void restart() {
        try {
            if (cluster.running().isPresent()) {
                cluster.stop();
            }
            cluster.start(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops the server if this start is the one that brought it up.
    @Override
    public void close() {
        try {
            if (startedHere && cluster.running().isPresent()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
