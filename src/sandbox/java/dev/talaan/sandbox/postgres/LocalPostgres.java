package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// A PostgreSQL server in a directory of this machine, with the portal's two roles and its database `talaan`.
///
/// May be started as often as one likes: within one JVM every start after the first gets the running server, also
/// after a live reload has replaced these classes. Who really started it stops it, by `close` or by ending.
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "talaan";

    private static final Logger LOG = Logger.getLogger(LocalPostgres.class);

    /// A literal is one object in the whole JVM, whichever class loader asks for it.
    private static final Object ONE_AT_A_TIME = "dev.talaan.sandbox.postgres: one start at a time";

    private final Cluster cluster;
    private final int port;
    private final boolean startedHere;

    private LocalPostgres(Cluster cluster, int port, boolean startedHere) {
        this.cluster = cluster;
        this.port = port;
        this.startedHere = startedHere;
    }

    /// Starts a server on `directory`, which is made if it is missing. A server that a killed JVM left behind is
    /// stopped and its data taken over.
    ///
    /// @throws IllegalStateException if another living JVM uses the directory, or another major version wrote it
    public static LocalPostgres start(Path directory) {
        synchronized (ONE_AT_A_TIME) {
            try {
                var home = Files.createDirectories(directory.toAbsolutePath().normalize());
                try (var file = FileChannel.open(
                                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var _ = file.lock()) {
                    return startAlone(home);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new IllegalStateException("the roles of %s cannot be made".formatted(directory), e);
            }
        }
    }

    private static LocalPostgres startAlone(Path home) throws IOException, SQLException {
        var cluster = new Cluster(home, Unpacking.programs(), Login.SUPERUSER.user(), Login.SUPERUSER.password());
        cluster.createIfMissing();
        var running = cluster.runningOn();
        if (running.isPresent()) {
            var owner = cluster.owner().filter(Owner::isAlive);
            if (owner.filter(Owner::isThisJvm).isPresent()) {
                return new LocalPostgres(cluster, running.getAsInt(), false);
            }
            if (owner.isPresent()) {
                throw new IllegalStateException("%s is in use by process %d: end that one, or choose another directory."
                        .formatted(home, owner.get().pid()));
            }
            LOG.warnf("Taking over %s: the database server that an ended process left behind is stopped first.", home);
            cluster.stop();
        }
        var started = new LocalPostgres(cluster, freePort(), true);
        cluster.own();
        cluster.start(started.port);
        Runtime.getRuntime().addShutdownHook(stopAtTheEnd(cluster));
        started.prepare();
        return started;
    }

    /// Uses nothing but the JDK: at the JVM's end the class loader of these classes may be long closed.
    private static Thread stopAtTheEnd(Cluster cluster) {
        var stop = new ProcessBuilder(cluster.stopCommand())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Thread(
                () -> {
                    try {
                        stop.start().waitFor();
                    } catch (IOException | InterruptedException e) {
                        System.err.println("The local database was not stopped: " + e);
                    }
                },
                "stop-local-postgres");
    }

    private void prepare() throws SQLException {
        var roles = new Roles(port);
        roles.create();
        if (!roles.hasDatabase(DATABASE)) {
            roles.createDatabase(DATABASE, "template0");
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
            if (cluster.runningOn().isPresent()) {
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
            if (startedHere && cluster.runningOn().isPresent()) {
                cluster.stop();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
