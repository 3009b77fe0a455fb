package dev.talaan.sandbox.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LocalDatabaseTest {

    private static final String REAL = "jdbc:postgresql://db.example/talaan";

    private static final String OURS = "jdbc:postgresql://127.0.0.1:40001/talaan";

    @Test
    void nothingIsStartedWhereADatabaseIsBroughtAlong() {
        assertThat(LocalDatabase.isBroughtAlong(REAL, null, Map.of())).isTrue();
        assertThat(LocalDatabase.isBroughtAlong(REAL, OURS, Map.of())).isTrue();
        assertThat(LocalDatabase.isBroughtAlong(null, null, Map.of("QUARKUS_DATASOURCE_JDBC_URL", REAL)))
                .isTrue();
    }

    @Test
    void theOneOfTheLastLiveReloadIsNotTakenForABroughtOne() {
        assertThat(LocalDatabase.isBroughtAlong(null, null, Map.of())).isFalse();
        assertThat(LocalDatabase.isBroughtAlong(OURS, OURS, Map.of())).isFalse();
    }

    @Test
    void theApplicationAndTheMigrationsSignInAsDifferentRoles() {
        assertThat(LocalDatabase.settings(OURS))
                .containsEntry("quarkus.datasource.username", "talaan_app")
                .containsEntry("quarkus.flyway.username", "talaan_owner");
    }
}
