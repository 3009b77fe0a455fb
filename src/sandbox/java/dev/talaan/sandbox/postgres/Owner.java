package dev.talaan.sandbox.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The JVM that started a server. A process number alone is used again after a while, so its birth is noted too.
record Owner(long pid, Instant born) {

    static Owner thisJvm() {
        var self = ProcessHandle.current();
        return new Owner(self.pid(), born(self));
    }

    static Optional<Owner> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var words = Files.readString(file).strip().split(" ");
        return words.length == 2
                ? Optional.of(new Owner(Long.parseLong(words[0]), Instant.parse(words[1])))
                : Optional.empty();
    }

    void write(Path file) throws IOException {
        Files.writeString(file, pid + " " + born + "\n");
    }

    boolean isThisJvm() {
        return pid == ProcessHandle.current().pid() && isAlive();
    }

    boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().command().isPresent()) // a zombie has none
                .filter(process -> Duration.between(born, born(process)).abs().compareTo(Duration.ofSeconds(2)) < 0)
                .isPresent();
    }

    private static Instant born(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
