package dev.talaan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.talaan.sandbox.postgres.Login;
import dev.talaan.support.Operator;
import dev.talaan.support.RunningPackage;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The packaged portal signs its ledger, and its command proves it to whoever may read the database.
class LedgerIT {

    @Test
    void theCommandLooksThroughTheLedgerOfAnyDatabase() throws Exception {
        var settings = new HashMap<>(Operator.settings());
        settings.put("TALAAN_LEDGER_SIGN_EVERY", "1s");
        try (var portal = RunningPackage.start(settings)) {
            await("a checkpoint, see " + portal.logFile())
                    .atMost(30, SECONDS)
                    .until(() -> count(settings, "ledger_checkpoint") == 1);
        }
        var sound = RunningPackage.ended(reader(settings), "fsck");
        assertThat(sound.said()).contains("valid: 1 entries, 1 checkpoints");
        assertThat(sound.status()).isZero();

        alter(settings);
        var altered = RunningPackage.ended(reader(settings), "fsck");
        assertThat(altered.said()).contains("entry 1 (number 0): it is not what was numbered");
        assertThat(altered.status()).isEqualTo(1);
    }

    @Test
    void withoutItsDatabaseTheCommandSaysWhatIsMissing() throws IOException {
        var ended = RunningPackage.ended(Map.of(), "fsck");
        assertThat(ended.said()).contains("set QUARKUS_DATASOURCE_JDBC_URL");
        assertThat(ended.status()).isEqualTo(78);
    }

    /// The database and the application's role, nothing else.
    private static Map<String, String> reader(Map<String, String> settings) {
        var reader = new HashMap<>(settings);
        reader.keySet().removeIf(name -> !name.startsWith("QUARKUS_DATASOURCE"));
        return reader;
    }

    private static long count(Map<String, String> settings, String table) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        settings.get("QUARKUS_DATASOURCE_JDBC_URL"), Login.APP.user(), Login.APP.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void alter(Map<String, String> settings) throws SQLException {
        try (var owner = DriverManager.getConnection(
                        settings.get("QUARKUS_DATASOURCE_JDBC_URL"), Login.OWNER.user(), Login.OWNER.password());
                var sql = owner.createStatement()) {
            sql.execute("alter table ledger_entry disable trigger user");
            sql.execute("update ledger_entry set at = at + interval '1 second'");
        }
    }
}
