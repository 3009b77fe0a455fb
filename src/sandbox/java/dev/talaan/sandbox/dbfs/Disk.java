package dev.talaan.sandbox.dbfs;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A temporary directory of the workspace's own. It goes with the workspace, at the latest with the process.
public final class Disk implements AutoCloseable {

    private final Path directory;
    private final Thread atExit;

    private Disk(Path directory) {
        this.directory = directory;
        this.atExit = new Thread(this::delete, "sandbox-disk");
    }

    public static Disk temporary() {
        try {
            var disk = new Disk(Files.createTempDirectory("talaan-sandbox"));
            Files.createDirectory(disk.files());
            Runtime.getRuntime().addShutdownHook(disk.atExit);
            return disk;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the parts of multipart bodies lie while they are read.
    public Path uploads() {
        return directory.resolve("uploads");
    }

    Path files() {
        return directory.resolve("dbfs");
    }

    /// What a call that is still at work writes meanwhile goes with the process.
    @Override
    public void close() {
        if (delete()) {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException goingAnyway) {
                // The process is about to end: the hook finds nothing to do.
            }
        }
    }

    private boolean delete() {
        try (var found = Files.walk(directory)) {
            found.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException e) {
            return false;
        }
        return Files.notExists(directory);
    }
}
