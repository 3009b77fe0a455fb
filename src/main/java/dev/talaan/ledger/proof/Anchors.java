package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.Checkpoint;
import dev.talaan.ledger.checkpoint.SignedNote;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/// Checkpoints kept outside of the database, one to a file, so that a database which has lost its end, or was put back
/// to an earlier day, is noticed.
@ApplicationScoped
class Anchors {

    private static final Logger LOG = Logger.getLogger(Anchors.class);
    private static final String ENDING = ".txt";

    private final LedgerConfig config;
    private volatile Optional<String> trouble = Optional.empty();
    private volatile Optional<SignedNote> newest = Optional.empty();

    Anchors(LedgerConfig config) {
        this.config = config;
    }

    /// The largest that is kept, as it was read once; empty if none is.
    ///
    /// @throws Unsigned if the folder, or what is kept there, cannot be read
    Optional<SignedNote> newest() {
        if (newest.isEmpty()) {
            newest = config.anchorFolder().filter(Files::isDirectory).flatMap(Anchors::newest);
        }
        return newest;
    }

    /// Keeps one, unless one of its size is there. What is there is never written over.
    void keep(SignedNote checkpoint) {
        config.anchorFolder().ifPresent(folder -> keep(folder, checkpoint));
    }

    /// Why the last checkpoint is not kept outside of the database; empty if it is, or nobody wants it to be.
    Optional<String> trouble() {
        return trouble;
    }

    private static Optional<SignedNote> newest(Path folder) {
        try (var files = Files.list(folder)) {
            var last = files.filter(file -> file.toString().endsWith(ENDING)).max(Comparator.naturalOrder());
            return last.isEmpty() ? Optional.empty() : Optional.of(SignedNote.parse(Files.readString(last.get())));
        } catch (IOException | IllegalArgumentException e) {
            throw new Unsigned("The newest checkpoint in " + folder + " cannot be read: " + e.getMessage() + ".");
        }
    }

    private void keep(Path folder, SignedNote checkpoint) {
        var file = folder.resolve(
                "%020d%s".formatted(Checkpoint.parse(checkpoint.text()).size(), ENDING));
        try {
            if (config.keyCreated()) {
                Files.createDirectories(folder);
            }
            write(file, checkpoint.written());
            newest = Optional.of(checkpoint);
            trouble = Files.readString(file).equals(checkpoint.written())
                    ? Optional.empty()
                    : Optional.of("In " + folder + " another checkpoint of the same size is kept.");
        } catch (IOException e) {
            LOG.errorf("A checkpoint cannot be kept in %s: %s", folder, e);
            trouble = Optional.of("Checkpoints cannot be kept in " + folder + ".");
        }
    }

    /// Whole or not at all.
    private static void write(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        var half = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID() + ".half");
        try {
            Files.writeString(half, text, StandardOpenOption.CREATE_NEW);
            Files.move(half, file);
        } catch (FileAlreadyExistsException _) {
            LOG.debugf("Another replica has kept %s", file);
        } finally {
            Files.deleteIfExists(half);
        }
    }
}
