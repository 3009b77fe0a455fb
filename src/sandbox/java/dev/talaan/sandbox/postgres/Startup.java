package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/// One start at a time, on this machine and in this JVM: share what runs, take over what was left behind, or begin.
final class Startup {

    private static final Logger LOG = Logger.getLogger(LocalPostgres.class);

    /// A literal is one object in the whole JVM, whichever class loader asks for it.
    private static final Object ONE_AT_A_TIME = "dev.talaan.sandbox.postgres: one start at a time";

    private Startup() {}

    static LocalPostgres on(Path home) throws IOException, SQLException {
        synchronized (ONE_AT_A_TIME) {
            Files.createDirectories(home);
            try (var file = FileChannel.open(
                            home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = file.lock()) {
                return alone(new Cluster(home, Unpacking.programs()));
            }
        }
    }

    private static LocalPostgres alone(Cluster cluster) throws IOException, SQLException {
        cluster.createIfMissing(Login.SUPERUSER);
        var running = cluster.running();
        if (running.isPresent()) {
            var owner = Owner.read(cluster.ownerNote()).filter(Owner::isAlive);
            if (owner.filter(Owner::isThisJvm).isPresent()) {
                return new LocalPostgres(cluster, running.get().port(), false);
            }
            if (owner.isPresent()) {
                throw new IllegalStateException("%s is in use by process %d: end that one, or choose another directory."
                        .formatted(cluster.home(), owner.get().pid()));
            }
            LOG.warnf(
                    "Taking over %s: the database server that an ended process left behind is stopped first.",
                    cluster.home());
            cluster.stop();
        }
        return begin(cluster, freePort());
    }

    private static LocalPostgres begin(Cluster cluster, int port) throws IOException, SQLException {
        Owner.thisJvm().write(cluster.ownerNote());
        cluster.start(port);
        Runtime.getRuntime().addShutdownHook(stopAtTheEnd(cluster));
        var roles = new Roles(port);
        roles.create();
        if (!roles.hasDatabase(LocalPostgres.DATABASE)) {
            roles.createDatabase(LocalPostgres.DATABASE, "template0");
        }
        return new LocalPostgres(cluster, port, true);
    }

    /// Uses nothing but the JDK: at the JVM's end the class loader of these classes may be long closed. Where another
    /// process has started a server on the directory since, that one is left alone.
    private static Thread stopAtTheEnd(Cluster cluster) throws IOException {
        var note = cluster.ownerNote();
        var ours = Files.readString(note);
        var stop = new ProcessBuilder(cluster.stopCommand())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        return new Thread(
                () -> {
                    try {
                        if (Files.exists(note) && Files.readString(note).equals(ours)) {
                            stop.start().waitFor();
                        }
                    } catch (IOException | InterruptedException e) {
                        System.err.println("The local database was not stopped: " + e);
                    }
                },
                "stop-local-postgres");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
