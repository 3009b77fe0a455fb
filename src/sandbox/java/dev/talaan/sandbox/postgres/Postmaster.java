package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The server process that PostgreSQL's own `postmaster.pid` names: process number in line 1, port in line 4.
record Postmaster(long pid, int port) {

    static Optional<Postmaster> alive(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var lines = Files.readAllLines(file);
        if (lines.size() < 4) {
            return Optional.empty();
        }
        var named = new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(3).strip()));
        return Optional.of(named).filter(Postmaster::isAlive);
    }

    /// After a crash the number may belong to another program by now. A process that does not tell its name is a
    /// zombie or a stranger's: then the port decides.
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info()
                        .command()
                        .map(command ->
                                Path.of(command).getFileName().toString().startsWith("postgres"))
                        .orElseGet(this::answers))
                .isPresent();
    }

    private boolean answers() {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
