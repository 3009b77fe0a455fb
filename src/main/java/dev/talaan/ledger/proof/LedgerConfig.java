package dev.talaan.ledger.proof;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.Secret;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/// How the ledger is numbered, signed and anchored.
@ConfigMapping(prefix = "talaan.ledger")
public interface LedgerConfig {

    /// What the ledger is called in its checkpoints. Chosen once: proofs name it.
    @WithDefault("talaan")
    String name();

    /// The key that signs checkpoints: the private and the public half (Ed25519), both in PEM.
    Optional<Secret<String>> key();

    /// The file that holds it.
    Optional<Path> keyFile();

    /// The key that signed before it, for as long as it takes to vouch for the new one.
    Optional<Secret<String>> previousKey();

    Optional<Path> previousKeyFile();

    /// Whether a key is made where the file is missing. For development: a key that is made anew proves nothing.
    @WithDefault("false")
    boolean keyCreated();

    /// A folder outside the database, on a disk of its own if it is worth its name: every checkpoint is kept there too.
    Optional<Path> anchorFolder();

    /// The key that the ledger began with, as it was written down when the portal was set up: `name+hint+Base64`.
    Optional<String> firstKey();

    /// Whether the whole ledger is looked through at the start and, by `look-through`, again and again; or `only`, and
    /// the process ends with what was found.
    @WithDefault("true")
    String lookedThrough();

    /// When the whole ledger is looked through: a cron expression, or `off`.
    @WithDefault("0 30 2 * * ?")
    String lookThrough();

    /// How often this replica looks for entries without a number. `off` never looks.
    @WithDefault("1s")
    String numberEvery();

    /// How often a checkpoint is signed, if there is anything new. `off` never signs but on demand.
    @WithDefault("10s")
    String signEvery();
}
