package dev.talaan.sandbox.postgres;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// Lays the programs into the user's cache, once per version; a half-done unpacking never gets the final name.
final class Unpacking {

    private static Programs unpacked;

    private Unpacking() {}

    static synchronized Programs programs() throws IOException {
        if (unpacked == null || !Files.exists(unpacked.home())) {
            unpacked = unpack();
        }
        return unpacked;
    }

    private static Programs unpack() throws IOException {
        var archive = archive();
        var target = cache().resolve("postgresql-" + digest(archive));
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            var half = Files.createTempDirectory(target.getParent(), "unpacking");
            unpack(archive, half);
            try {
                Files.move(half, target);
            } catch (IOException e) {
                if (!Files.exists(target)) {
                    throw e;
                }
                Directories.delete(half); // somebody else was quicker
            }
        }
        return new Programs(target);
    }

    private static Path cache() {
        return Optional.ofNullable(System.getProperty("talaan.local.cache-dir"))
                .or(() -> Optional.ofNullable(System.getenv("XDG_CACHE_HOME")).map(cache -> cache + "/talaan"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "talaan"));
    }

    private static byte[] archive() throws IOException {
        var os = System.getProperty("os.name");
        var system = os.startsWith("Mac") ? "Darwin" : os.startsWith("Windows") ? "Windows" : os;
        var arch = System.getProperty("os.arch");
        try (var in =
                DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, arch.equals("amd64") ? "x86_64" : arch)) {
            return in.readAllBytes();
        }
    }

    private static String digest(byte[] archive) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory()) {
                    Files.createDirectories(path);
                    continue;
                }
                Files.createDirectories(path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0 && !path.toFile().setExecutable(true)) {
                        throw new IOException(path + " cannot be made executable");
                    }
                }
            }
        }
    }
}
