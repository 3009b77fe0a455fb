package dev.talaan.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the manifests and the manual name is what the application reads, and the other way round.
class SettingsTest {

    private static final String MANUAL = "docs/operations.md";
    private static final String VARIABLE = "`((?:QUARKUS|DATABRICKS|ARM|JAVA|JDK|TALAAN)_[A-Z0-9_]+)`";

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void everyVariableOfAPodIsReadByTheApplication(String overlay) throws IOException {
        var cluster = Cluster.of(overlay);
        for (var pod : cluster.pods()) {
            for (var variable : cluster.environment(pod).keySet()) {
                assertThat(Settings.isRead(variable))
                        .as("%s of %s", variable, pod)
                        .isTrue();
            }
        }
    }

    @Test
    void everyVariableOfProductionIsInTheManual() throws IOException {
        var cluster = Cluster.of("production");
        var variables = cluster.pods().stream()
                .flatMap(pod -> cluster.environment(pod).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(variables).hasSizeGreaterThan(12).isSubsetOf(Settings.named(VARIABLE, MANUAL));
    }

    @Test
    void everyVariableOfTheManualIsReadByTheApplication() throws IOException {
        for (var variable : Settings.named(VARIABLE, MANUAL)) {
            assertThat(Settings.isRead(variable)).as(variable).isTrue();
        }
    }

    @Test
    void everyKeyOfThePortalIsInTheManual() throws IOException {
        assertThat(Settings.ofThePortal())
                .contains("talaan.databricks.retry.first-pause", "talaan.month-end.agencies", "talaan.access.groups")
                .isSubsetOf(Settings.named("`(talaan\\.[a-z-]+(?:\\.[a-z-]+)+)", MANUAL));
    }

    @Test
    void everyDefaultIsInTheManualBesideItsKey() throws IOException {
        var defaults = Settings.defaults();
        assertThat(defaults).hasSizeGreaterThan(35).containsEntry("talaan.databricks.retry.attempts", "4");
        var rows = Settings.named("(?m)^(\\| `talaan\\..*)$", MANUAL);
        defaults.forEach((key, value) -> assertThat(rows)
                .as("%s, %s", key, value)
                .anyMatch(row -> row.startsWith("| `" + key + "` |") && row.contains("`" + value + "`")));
    }

    @Test
    void everyKeyOfTheManualIsThePortals() throws IOException {
        assertThat(Settings.named("`(talaan\\.(?!dev/)[a-z-]+(?:\\.[a-z-]+)+)", MANUAL))
                .isSubsetOf(Settings.ofThePortal());
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_SHUTDOWN_DELAY, true",
        "QUARKUS_FLYWAY_PLACEHOLDERS_APP, true",
        "TALAAN_DATABRICKS_READING_PATIENCE, true",
        "DATABRICKS_TOKEN, true",
        "DATABRICKS_CLIENT_SECRET_FILE, true",
        "ARM_CLIENT_ID, true",
        "ARM_SUBSCRIPTION_ID, false",
        "QUARKUS_SHUTDOWN_DELAY_ENABLED, false", // read when the portal is built
        "QUARKUS_SHUTDWON_DELAY, false",
        "TALAAN_DATABRICK_READING, false",
        "DATABRICKS_WAREHOUSE, false"
    })
    void whatIsReadIsToldFromWhatIsNot(String variable, boolean read) throws IOException {
        assertThat(Settings.isRead(variable)).isEqualTo(read);
    }

    @Test
    void theMigrationKnowsTheOwnerAndThePortalDoesNot() {
        var cluster = Cluster.of("production");
        assertThat(cluster.environment(pod(cluster, "talaan-migrate")).keySet())
                .containsExactlyInAnyOrder(
                        "QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD");
        assertThat(pod(cluster, "talaan-migrate").container().getArgs()).containsExactly("migrate");
        assertThat(cluster.environment(pod(cluster, "talaan")))
                .containsEntry("QUARKUS_FLYWAY_MIGRATE_AT_START", "false")
                .containsKeys(
                        "QUARKUS_OIDC_AUTH_SERVER_URL",
                        "QUARKUS_OIDC_CLIENT_ID",
                        "QUARKUS_OIDC_CREDENTIALS_SECRET",
                        "QUARKUS_DATASOURCE_JDBC_URL",
                        "DATABRICKS_HOST",
                        "DATABRICKS_TOKEN",
                        "DATABRICKS_WAREHOUSE_ID")
                .doesNotContainKeys("QUARKUS_FLYWAY_USERNAME", "QUARKUS_FLYWAY_PASSWORD")
                .doesNotContainValue("secret:talaan-owner/password");
    }

    @Test
    void everySecretAndItsKeysAreInTheManual() throws IOException {
        var cluster = Cluster.of("production");
        var used = cluster.pods().stream()
                .flatMap(pod -> cluster.environment(pod).values().stream())
                .filter(value -> value.startsWith("secret:"))
                .map(value -> value.substring("secret:".length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).isNotEmpty();
        var manual = Settings.named("(?m)^\\| (`talaan-[a-z]+` \\| `[^|]*) \\|", MANUAL);
        for (var place : used) {
            var parts = place.split("/");
            assertThat(manual)
                    .as(place)
                    .anyMatch(row -> row.startsWith("`" + parts[0] + "`") && row.contains("`" + parts[1] + "`"));
        }
        assertThat(Set.copyOf(used)).hasSize(9);
    }

    @Test
    void theStepIsCompleteWithoutTheRest() {
        var all = Cluster.of("production");
        var step = new Cluster(all.objects().stream()
                .filter(object ->
                        "migration".equals(object.getMetadata().getLabels().get("talaan.dev/step")))
                .toList());
        assertThat(step.pods()).singleElement().satisfies(pod -> {
            assertThat(step.environment(pod)).isEqualTo(all.environment(pod(all, "talaan-migrate")));
            assertThat(step.objects())
                    .extracting(object ->
                            object.getKind() + " " + object.getMetadata().getName())
                    .contains(
                            "ServiceAccount " + pod.spec().getServiceAccountName(),
                            "NetworkPolicy talaan-names-and-database",
                            "Namespace talaan");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "demo"})
    void thereIsTimeToEndInOrder(String overlay) throws IOException {
        var cluster = Cluster.of(overlay);
        var timeout = Settings.named(
                        "(?m)^%prod.quarkus.shutdown.timeout=(\\d+)S$", "src/main/resources/application.properties")
                .iterator()
                .next();
        var delay = cluster.environment(pod(cluster, "talaan")).getOrDefault("QUARKUS_SHUTDOWN_DELAY", "0S");
        var needed = Duration.parse("PT" + delay).plusSeconds(Long.parseLong(timeout));
        assertThat(cluster.all(Deployment.class)
                        .map(d -> d.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds()))
                .isNotEqualTo(List.of())
                .allMatch(grace -> grace > needed.toSeconds());
    }

    private static Cluster.Pod pod(Cluster cluster, String name) {
        return cluster.pods().stream()
                .filter(pod -> pod.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
