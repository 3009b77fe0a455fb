package dev.talaan.databricks.clusters;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An edit replaces all settings of a cluster: ours loses none.
@QuarkusTest
@QuarkusTestResource(Ground.class)
class ClusterEditTest {

    /// As people send them, and one that nobody knows yet.
    private static final Map<String, Object> WANTED = Map.ofEntries(
            entry("cluster_name", "Trial"),
            entry("spark_version", "16.4.x-scala2.12"),
            entry("node_type_id", "Standard_DS3_v2"),
            entry("driver_node_type_id", "Standard_DS4_v2"),
            entry("autoscale", Map.of("min_workers", 1, "max_workers", 4)),
            entry("autotermination_minutes", 30),
            entry("spark_conf", Map.of("spark.speculation", "true")),
            entry("spark_env_vars", Map.of("KEY", "s3cret")),
            entry("custom_tags", Map.of("cost-centre", "finance")),
            entry(
                    "azure_attributes",
                    Map.of(
                            "first_on_demand",
                            1,
                            "availability",
                            "SPOT_AZURE",
                            "log_analytics_info",
                            Map.of("log_analytics_workspace_id", "L-1"))),
            entry("data_security_mode", "SINGLE_USER"),
            entry("single_user_name", "steward@example.ph"),
            entry("policy_id", "P-1"),
            entry("runtime_engine", "PHOTON"),
            entry("enable_elastic_disk", true),
            entry("init_scripts", List.of(Map.of("workspace", Map.of("destination", "/init.sh")))),
            entry("cluster_log_conf", Map.of("dbfs", Map.of("destination", "dbfs:/logs"))),
            entry(
                    "docker_image",
                    Map.of("url", "images.example.ph/bir", "basic_auth", Map.of("username", "n8n", "password", "x"))),
            entry("ssh_public_keys", List.of("ssh-ed25519 AAAA")),
            entry("workload_type", Map.of("clients", Map.of("notebooks", true, "jobs", false))),
            entry("of_tomorrow", Map.of("is", List.of(1, Map.of("deep", true)))));

    @Inject
    Clusters clusters;

    @Inject
    @RestClient
    ClustersApi api;

    private String id;

    @BeforeEach
    void made() {
        Databricks.reset();
        Databricks.pace(Map.of("warehouseStartMillis", 0));
        id = answer(clusters.create(ClusterSpec.NONE.with(WANTED)));
    }

    @Test
    void whatIsNotNamedStays() {
        assertThat(settings()).isEqualTo(WANTED);
        answer(clusters.edit(id, ClusterSpec.NONE.named("Other")));
        assertThat(settings()).isEqualTo(but("cluster_name", "Other"));
        assertThat(answer(clusters.get(id)).clusterName()).isEqualTo("Other");
    }

    @Test
    void aFixedSizeTakesThePlaceOfAScale() {
        var two = new ClusterSpec(null, null, null, 2, null, null, null, null, null, null, Map.of());
        answer(clusters.edit(id, two));
        var fixed = but("num_workers", 2);
        fixed.remove("autoscale");
        assertThat(settings()).isEqualTo(fixed);
        answer(clusters.edit(
                id, new ClusterSpec(null, null, null, null, new AutoScale(1, 4), null, null, null, null, null, null)));
        assertThat(settings()).isEqualTo(WANTED);
    }

    @Test
    void mapsAreGivenWholeAndTheMachinesInPart() {
        var onDemand = new AzureAttributes(null, "ON_DEMAND_AZURE", BigDecimal.ONE);
        answer(clusters.edit(
                id, new ClusterSpec(null, null, null, null, null, null, Map.of("a", "b"), null, null, onDemand, null)));
        var expected = but("spark_conf", Map.of("a", "b"));
        expected.put(
                "azure_attributes",
                Map.of(
                        "first_on_demand",
                        1,
                        "availability",
                        "ON_DEMAND_AZURE",
                        "spot_bid_max_price",
                        1,
                        "log_analytics_info",
                        Map.of("log_analytics_workspace_id", "L-1")));
        assertThat(settings()).isEqualTo(expected);
    }

    @Test
    void whatIsNamedGoes() {
        answer(clusters.edit(id, ClusterSpec.NONE.with(Map.of("policy_id", "P-2")), "docker_image", "of_tomorrow"));
        var expected = but("policy_id", "P-2");
        expected.keySet().removeAll(List.of("docker_image", "of_tomorrow"));
        assertThat(settings()).isEqualTo(expected);
    }

    @Test
    void nothingIsSentWhereTheSettingsAreNotTold() {
        Databricks.fault(Map.of(
                "path", "/api/2.1/clusters/get", "kind", "BODY", "status", 200, "body", "{\"cluster_id\":\"x\"}"));
        assertThatThrownBy(() -> answer(clusters.edit(id, ClusterSpec.NONE.named("Other"))))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> {
                    Databricks.heal();
                    answer(clusters.edit("none", ClusterSpec.NONE.named("Other")));
                })
                .isInstanceOf(NotFound.class);
        assertThat(Databricks.requests()).doesNotContain("/api/2.1/clusters/edit");
    }

    @Test
    void settingsArePrintedNowhere() {
        assertThat(answer(api.specified(id))).hasToString("Specified[" + id + "]");
        assertThat(ClusterSpec.NONE.with(WANTED).toString()).doesNotContain("s3cret");
    }

    private Map<String, Object> settings() {
        return answer(api.specified(id)).spec();
    }

    private static Map<String, Object> but(String name, Object value) {
        var other = new HashMap<>(WANTED);
        other.put(name, value);
        return other;
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
