package dev.talaan.sandbox.dbfs;

import dev.talaan.sandbox.http.ApiError;
import dev.talaan.sandbox.time.SandboxClock;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;

/// The tree of files and directories.
final class DbfsFiles {

    private final Path root;
    private final SandboxClock clock;

    DbfsFiles(Path root, SandboxClock clock) {
        this.root = root;
        this.clock = clock;
    }

    synchronized Path existing(DbfsPath path) {
        var found = path.under(root);
        if (!Files.exists(found)) {
            throw ApiError.missing("No file or directory exists on path " + path + ".");
        }
        return found;
    }

    /// What is in a directory, by name; of a file, the file itself.
    synchronized List<DbfsPath> list(DbfsPath path) throws IOException {
        var found = existing(path);
        if (!Files.isDirectory(found)) {
            return List.of(path);
        }
        try (var inside = Files.list(found)) {
            return inside.map(file -> URLDecoder.decode(file.getFileName().toString(), StandardCharsets.UTF_8))
                    .sorted()
                    .map(path::child)
                    .toList();
        }
    }

    synchronized void mkdirs(DbfsPath path) throws IOException {
        if (!path.isRoot()) {
            mkdirs(path.parent());
        }
        var directory = path.under(root);
        if (Files.isRegularFile(directory)) {
            throw taken(path);
        }
        if (Files.notExists(directory)) {
            stamp(Files.createDirectory(directory));
        }
    }

    /// A file with exactly these bytes, and the directories above it.
    synchronized void write(DbfsPath path, byte[] bytes, boolean overwrite) throws IOException {
        var file = path.under(root);
        if (Files.isDirectory(file) || Files.exists(file) && !overwrite) {
            throw taken(path);
        }
        mkdirs(path.parent());
        stamp(Files.write(file, bytes));
    }

    synchronized void append(DbfsPath path, byte[] bytes) throws IOException {
        stamp(Files.write(existing(path), bytes, StandardOpenOption.APPEND));
    }

    synchronized byte[] read(DbfsPath path, long offset, int length) throws IOException {
        var file = existing(path);
        if (Files.isDirectory(file)) {
            throw ApiError.invalid("Path " + path + " is a directory.");
        }
        try (var channel = FileChannel.open(file)) {
            if (offset > channel.size()) {
                throw ApiError.invalid("Offset " + offset + " is beyond the end of " + path + ", which has "
                        + channel.size() + " bytes.");
            }
            var bytes = ByteBuffer.allocate((int) Math.min(length, channel.size() - offset));
            channel.position(offset);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return bytes.array();
        }
    }

    synchronized void move(DbfsPath from, DbfsPath to) throws IOException {
        var source = existing(from);
        if (from.isRoot() || to.isBelow(from)) {
            throw ApiError.invalid("Cannot move " + from + " to " + to + ".");
        }
        if (Files.exists(to.under(root))) {
            throw taken(to);
        }
        mkdirs(to.parent());
        Files.move(source, to.under(root));
    }

    synchronized void delete(DbfsPath path, boolean recursive) throws IOException {
        var found = existing(path);
        if (path.isRoot()) {
            throw ApiError.invalid("The root directory cannot be deleted.");
        }
        try (var tree = Files.walk(found)) {
            var all = tree.sorted(Comparator.reverseOrder()).toList();
            if (all.size() > 1 && !recursive) {
                throw new ApiError(
                        400, "IO_ERROR", "Directory " + path + " is not empty. Use recursive to delete it with all.");
            }
            for (var one : all) {
                Files.delete(one);
            }
        }
    }

    private static ApiError taken(DbfsPath path) {
        return new ApiError(
                400,
                "RESOURCE_ALREADY_EXISTS",
                "A file or directory already exists at the input path dbfs:" + path + ".");
    }

    private void stamp(Path path) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(clock.now()));
    }
}
