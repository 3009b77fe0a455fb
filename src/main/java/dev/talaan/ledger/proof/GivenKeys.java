package dev.talaan.ledger.proof;

import dev.talaan.ledger.checkpoint.SigningKey;
import io.smallrye.config.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jboss.logging.Logger;

/// The keys as an operator gives them, read anew each time: a file may be exchanged while the portal runs.
@ApplicationScoped
class GivenKeys {

    private static final Logger LOG = Logger.getLogger(GivenKeys.class);

    private final LedgerConfig config;

    GivenKeys(LedgerConfig config) {
        this.config = config;
    }

    /// @throws Unsigned if there is none that can be used
    SigningKey key() {
        if (config.keyCreated()) {
            config.keyFile().filter(file -> !Files.exists(file)).ifPresent(GivenKeys::create);
        }
        return read(config.key(), config.keyFile(), "TALAAN_LEDGER_KEY")
                .orElseThrow(() -> new Unsigned("The ledger has no key to sign with. Give it one by TALAAN_LEDGER_KEY"
                        + " or TALAAN_LEDGER_KEY_FILE (docs/operations.md)."));
    }

    /// @throws Unsigned if there is one that cannot be used
    Optional<SigningKey> previous() {
        return read(config.previousKey(), config.previousKeyFile(), "TALAAN_LEDGER_PREVIOUS_KEY");
    }

    private Optional<SigningKey> read(Optional<Secret<String>> given, Optional<Path> file, String variable) {
        return given.map(Secret::get)
                .filter(pem -> !pem.isBlank())
                .map(pem -> parsed(pem, variable))
                .or(() -> file.map(path -> parsed(contents(path, variable + "_FILE"), variable + "_FILE")));
    }

    private SigningKey parsed(String pem, String variable) {
        try {
            return SigningKey.parse(config.name(), pem);
        } catch (IllegalArgumentException e) {
            throw new Unsigned("The ledger's key cannot be read from " + variable + ": " + e.getMessage() + ".");
        }
    }

    private static String contents(Path file, String variable) {
        try {
            return Files.readString(file);
        } catch (IOException _) {
            throw new Unsigned("The file that " + variable + " names cannot be read.");
        }
    }

    private static void create(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
            Files.writeString(Files.createFile(file, mine), SigningKey.create(), StandardOpenOption.WRITE);
            LOG.infof("A key for the ledger was made: %s", file);
        } catch (FileAlreadyExistsException _) {
            LOG.debug("Another process has made the key");
        } catch (IOException e) {
            throw new Unsigned("No key for the ledger could be made: " + e);
        }
    }
}
