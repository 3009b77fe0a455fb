package dev.talaan.ledger.fsck;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/// A portal with a ledger of its own, which keeps its checkpoints outside of the database too.
public final class ALedger implements QuarkusTestProfile {

    private static final Path FOLDER =
            Path.of("target", "ledger", UUID.randomUUID().toString());

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "talaan.ledger.name", "talaan.test/ledger",
                "talaan.ledger.key-file", FOLDER.resolve("key.pem").toString(),
                "talaan.ledger.anchor-folder", FOLDER.resolve("checkpoints").toString());
    }
}
