package dev.talaan.databricks.transport.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.Unauthenticated;
import dev.talaan.databricks.Ear;
import dev.talaan.databricks.Hurried;
import dev.talaan.databricks.jobs.Jobs;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import dev.talaan.support.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A whole portal that signs in as a service principal of Entra ID, its secret in a file, to a workspace that it was
/// not added to.
@QuarkusTest
@QuarkusTestResource(Ground.class)
@TestProfile(EntraPortalTest.ByEntra.class)
class EntraPortalTest {

    private static final String FILE = "talaan.test.entra-secret";

    public static final class ByEntra implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            write(Issuers.ENTRA_SECRET);
            var settings = new HashMap<>(new Hurried().getConfigOverrides());
            settings.put("talaan.databricks.sign-in", "azure-client-secret");
            settings.put("talaan.databricks.azure.client-id", Issuers.ENTRA_CLIENT);
            settings.put("talaan.databricks.azure.client-secret-file", file().toString());
            settings.put("talaan.databricks.azure.tenant-id", Issuers.TENANT);
            settings.put("talaan.databricks.azure-workspace-resource-id", Issuers.WORKSPACE);
            settings.put("talaan.databricks.authority", Ground.sandbox() + "/entra");
            return settings;
        }
    }

    @Inject
    Jobs jobs;

    @Inject
    SignIns signIns;

    @Inject
    TestClock clock;

    @BeforeEach
    void withoutATokenAndWithTheRightSecret() {
        write(Issuers.ENTRA_SECRET);
        Databricks.reset();
        clock.advance(Duration.ofHours(2));
    }

    @AfterEach
    void fresh() {
        Databricks.reset();
    }

    @Test
    void twoTokensOpenTheWorkspaceThatIsNamedByItsResource() {
        ask();
        ask();
        assertThat(Issuers.calls(Issuers.ENTRA)).isEqualTo(2);
        assertThat(signIns.headers().await().indefinitely())
                .containsOnlyKeys(
                        "Authorization",
                        "X-Databricks-Azure-SP-Management-Token",
                        "X-Databricks-Azure-Workspace-Resource-Id");
    }

    @Test
    void neitherTokenIsInTheLogHoweverLoudItIs() {
        try (var ear = Ear.open()) {
            ask();
            var headers = signIns.headers().await().indefinitely();
            assertThat(ear.heard()).anyMatch(line -> line.contains("X-Databricks-Azure-SP-Management-Token=****"));
            var log = ear.heard().toString();
            assertThat(log).doesNotContain(headers.get("X-Databricks-Azure-SP-Management-Token"));
            assertThat(log).doesNotContain(headers.get("Authorization").substring("Bearer ".length()));
            assertThat(log).doesNotContain(Issuers.ENTRA_SECRET);
        }
    }

    @Test
    void aRevokedTokenForTheManagementIsReplacedToo() {
        ask();
        Issuers.revokeManagementTokens();
        Databricks.forgetRequests();
        ask();
        assertThat(Issuers.calls(Issuers.ENTRA)).isEqualTo(2);
    }

    @Test
    void aSecretThatIsReplacedInItsFileIsTakenWithoutARestart() {
        ask();
        Issuers.revokeEverythingIssued();
        Issuers.replaceEntraSecret("next");
        Databricks.forgetRequests();
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        error -> assertThat(error.advice())
                                .contains("AADSTS7000215, the secret is wrong")
                                .contains("and the secret in file " + file() + " (ARM_CLIENT_SECRET_FILE")
                                .doesNotContain(Issuers.ENTRA_SECRET));
        write("next");
        ask();
    }

    @Test
    void aFileThatIsGoneWhenATokenIsNeededIsSaid() throws IOException {
        Files.delete(file());
        assertThatThrownBy(this::ask)
                .isInstanceOfSatisfying(
                        Unauthenticated.class,
                        error -> assertThat(error.advice())
                                .startsWith("The portal cannot sign in to Databricks as service principal")
                                .contains(
                                        "ARM_CLIENT_SECRET_FILE (talaan.databricks.azure.client-secret-file) names cannot"));
        assertThat(Databricks.requests()).isEmpty();
    }

    @Test
    void theStateNamesTheFileAndNotWhatIsInIt() {
        ask();
        var state = signIns.current();
        assertThat(state.way())
                .isEqualTo("Entra ID, service principal " + Issuers.ENTRA_CLIENT + " of tenant " + Issuers.TENANT);
        assertThat(state.secretFrom()).startsWith("file " + file());
        assertThat(state.validUntil()).contains(clock.instant().plus(Duration.ofHours(1)));
    }

    private void ask() {
        jobs.named("BIR Month-End ETL").await().indefinitely();
    }

    private static void write(String secret) {
        try {
            Files.writeString(file(), secret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One for the JVM: the profile and the test are loaded by different class loaders.
    private static Path file() {
        if (System.getProperty(FILE) == null) {
            try {
                System.setProperty(
                        FILE,
                        Files.createTempFile(Path.of("target"), "entra", "secret")
                                .toAbsolutePath()
                                .toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Path.of(System.getProperty(FILE));
    }
}
