package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One data directory, and the programs that create, start and stop the server upon it.
record Cluster(Path home, Programs programs, String superuser, String password) {

    private static final int MAJOR = 18;

    /// What tells this server from one that is merely looked at: nothing acknowledged is ever lost.
    private static final String SETTINGS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
            + " -c synchronous_commit=on -c max_connections=100 -c timezone=UTC -c log_timezone=UTC";

    void createIfMissing() throws IOException {
        var version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            var found = Files.readString(version).strip();
            if (!found.equals(String.valueOf(MAJOR))) {
                throw new IllegalStateException(
                        "%s was written by PostgreSQL %s, and this build brings %d: move the directory away, or carry it over with pg_upgrade."
                                .formatted(data(), found, MAJOR));
            }
            return;
        }
        var half = home.resolve("data.half-made");
        Directories.delete(half);
        var secret = Files.writeString(home.resolve("password"), password);
        programs.run(
                "initdb",
                "-D",
                half.toString(),
                "-U",
                superuser,
                "-A",
                "scram-sha-256",
                "--pwfile",
                secret.toString(),
                "-E",
                "UTF8",
                "--locale",
                "C",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8");
        Files.delete(secret);
        Files.move(half, data());
    }

    /// The port of the server that holds this directory, if one is alive.
    OptionalInt runningOn() throws IOException {
        var lines = postmaster();
        if (lines.size() < 4) {
            return OptionalInt.empty();
        }
        var port = Integer.parseInt(lines.get(3).strip());
        var process = ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        return process.filter(found -> isPostgres(found, port)).isPresent()
                ? OptionalInt.of(port)
                : OptionalInt.empty();
    }

    void start(int port) throws IOException {
        // After a crash the number in it may by now be another program's, which would keep PostgreSQL from starting.
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        programs.run(
                "pg_ctl",
                "-D",
                data().toString(),
                "-l",
                home.resolve("server.log").toString(),
                "-w",
                "-t",
                "60",
                "-o",
                SETTINGS + " -p " + port,
                "start");
    }

    List<String> stopCommand() {
        return programs.command("pg_ctl", stopArguments());
    }

    void stop() {
        programs.run("pg_ctl", stopArguments().toArray(String[]::new));
    }

    private List<String> stopArguments() {
        return List.of("-D", data().toString(), "-m", "fast", "-w", "-t", "60", "stop");
    }

    private List<String> postmaster() throws IOException {
        var file = data().resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /// A process that does not tell its name is a zombie or a stranger's: then the port decides.
    private static boolean isPostgres(ProcessHandle process, int port) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElseGet(() -> answers(port));
    }

    private static boolean answers(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private Path data() {
        return home.resolve("data");
    }

    Optional<Owner> owner() throws IOException {
        return Owner.read(home.resolve("owner"));
    }

    void own() throws IOException {
        Owner.thisJvm().write(home.resolve("owner"));
    }
}
