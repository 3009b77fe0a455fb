package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One data directory, and the programs that create, start and stop the server upon it.
record Cluster(Path home, Programs programs) {

    private static final String MAJOR = "18";

    /// Nothing that was acknowledged is ever lost, and nobody from outside gets in.
    private static final String SETTINGS = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
            + " -c synchronous_commit=on -c max_connections=100 -c timezone=UTC -c log_timezone=UTC";

    /// @throws IllegalStateException if another major version wrote what is there
    void createIfMissing(Login superuser) throws IOException {
        var version = data().resolve("PG_VERSION");
        if (!Files.exists(version)) {
            create(superuser);
        } else if (!Files.readString(version).strip().equals(MAJOR)) {
            throw new IllegalStateException(
                    "%s was written by PostgreSQL %s, and this build brings %s: move the directory away, or carry it over with pg_upgrade."
                            .formatted(data(), Files.readString(version).strip(), MAJOR));
        }
    }

    /// Under another name first, so that a half-made directory is never taken for a whole one.
    private void create(Login superuser) throws IOException {
        var half = home.resolve("data.half-made");
        Directories.delete(half);
        var secret = Files.writeString(home.resolve("password"), superuser.password());
        var who = List.of("-U", superuser.user(), "-A", "scram-sha-256", "--pwfile", secret.toString());
        var words = List.of("-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8");
        programs.run("initdb", List.of("-D", half.toString()), who, words);
        Files.delete(secret);
        Files.move(half, data());
    }

    Optional<Postmaster> running() throws IOException {
        return Postmaster.alive(data().resolve("postmaster.pid"));
    }

    /// Where no server runs. What a dead one left is removed: PostgreSQL itself looks at the process number alone.
    void start(int port) throws IOException {
        Files.deleteIfExists(data().resolve("postmaster.pid"));
        var log = List.of("-l", home.resolve("server.log").toString());
        programs.run("pg_ctl", where(), log, List.of("-o", SETTINGS + " -p " + port), List.of("-w", "start"));
    }

    void stop() {
        programs.run("pg_ctl", where(), stopping());
    }

    List<String> stopCommand() {
        return programs.command("pg_ctl", where(), stopping());
    }

    private List<String> where() {
        return List.of("-D", data().toString());
    }

    private static List<String> stopping() {
        return List.of("-m", "fast", "-w", "-t", "60", "stop");
    }

    private Path data() {
        return home.resolve("data");
    }

    /// Where the JVM that started the server is written down.
    Path ownerNote() {
        return home.resolve("owner");
    }
}
