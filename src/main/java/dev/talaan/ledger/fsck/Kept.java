package dev.talaan.ledger.fsck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The checkpoints of a folder, the smallest first. Only their sizes are in memory.
final class Kept {

    private static final Pattern NAME = Pattern.compile("(\\d{1,20})\\.txt");

    private final Path folder;
    private final Findings findings;
    private final long[] sizes;
    private int next;

    /// A folder that is not there yet keeps none.
    Kept(Path folder, Findings findings) {
        this.folder = folder;
        this.findings = findings;
        sizes = sizes();
    }

    private long[] sizes() {
        if (!Files.exists(folder)) {
            return new long[0];
        }
        try (var files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(matcher -> matcher.matches())
                    .mapToLong(matcher -> Long.parseLong(matcher.group(1)))
                    .sorted()
                    .toArray();
        } catch (IOException | NumberFormatException e) {
            findings.add("kept checkpoints", "they cannot be listed: " + e.getMessage());
            return new long[0];
        }
    }

    int count() {
        return sizes.length;
    }

    boolean has(long size) {
        return Arrays.binarySearch(sizes, size) >= 0;
    }

    long smallest() {
        return sizes.length == 0 ? Long.MAX_VALUE : sizes[0];
    }

    /// The next one that is no larger; empty if there is none, or it cannot be read.
    Optional<Claim> upTo(long size) {
        while (next < sizes.length && sizes[next] <= size) {
            var read = read(sizes[next++]);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private Optional<Claim> read(long size) {
        var name = "%020d.txt".formatted(size);
        try {
            return Optional.of(Claim.parse("kept checkpoint " + name, size, Files.readString(folder.resolve(name))));
        } catch (IOException | IllegalArgumentException e) {
            findings.add("kept checkpoint " + name, "it cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }
}
