package dev.talaan.databricks.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.talaan.databricks.DatabricksError.InvalidRequest;
import dev.talaan.databricks.DatabricksError.NotFound;
import dev.talaan.databricks.DatabricksError.Unavailable;
import dev.talaan.databricks.DatabricksError.Unreadable;
import dev.talaan.databricks.clusters.Cluster.State;
import dev.talaan.support.Databricks;
import dev.talaan.support.Ground;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Ground.class)
class ClustersTest {

    private static final String RUNNING = "0105-010000-month-end";
    private static final String TERMINATED = "0105-010000-ad-hoc";
    private static final Duration STARTUP = Duration.ofMinutes(4);

    @Inject
    Clusters clusters;

    @BeforeEach
    void fresh() {
        Databricks.reset();
        Databricks.pace(Map.of("warehouseStartMillis", STARTUP.toMillis()));
    }

    @Test
    void areListedPageByPageAndByChoice() {
        Databricks.pace(Map.of("pageSize", 1));
        assertThat(names(ClusterFilter.ALL))
                .containsExactly("BIR month-end", "Ad hoc analysis", "BIR Month-End ETL, run 455");
        assertThat(Databricks.requests()).hasSize(3);
        assertThat(names(new ClusterFilter(List.of(State.TERMINATED, State.RUNNING), List.of("API", "UI"), null)))
                .containsExactly("BIR month-end", "Ad hoc analysis");
        assertThat(names(new ClusterFilter(List.of(), List.of(), true))).containsExactly("BIR month-end");
        assertThatThrownBy(() -> names(new ClusterFilter(List.of(), List.of("MOON"), null)))
                .isInstanceOf(InvalidRequest.class);
    }

    @Test
    void areLookedAt() {
        var ended = answer(clusters.get(TERMINATED));
        assertThat(ended.state()).isEqualTo(State.TERMINATED);
        assertThat(ended.terminationReason().code()).isEqualTo("AZURE_QUOTA_EXCEEDED_EXCEPTION");
        assertThat(ended.terminationReason().parameters()).containsEntry("azure_error_code", "QuotaExceeded");
        assertThat(ended.terminatedTime()).isPositive();
        var running = answer(clusters.get(RUNNING));
        assertThat(running.terminationReason()).isNull();
        assertThat(running.terminatedTime()).isZero();
        assertThat(running.customTags()).containsEntry("cost-centre", "finance");
        assertThatThrownBy(() -> answer(clusters.get("none")))
                .isInstanceOf(NotFound.class)
                .hasMessage("Cluster none does not exist");
    }

    @Test
    void ofAStateThatNobodyKnowsAreOfAnUnknownOne() {
        body("get", "{\"cluster_id\":\"x\",\"state\":\"HIBERNATING\"}");
        assertThat(answer(clusters.get("x")).state()).isEqualTo(State.UNKNOWN);
        body("get", "{}");
        assertThat(answer(clusters.get("x")).state()).isEqualTo(State.UNKNOWN);
        body("list", "{\"clusters\":[null]}");
        assertThatThrownBy(() -> names(ClusterFilter.ALL)).isInstanceOf(Unreadable.class);
        body("create", "{}");
        assertThatThrownBy(() -> answer(clusters.create(wanted()))).isInstanceOf(Unreadable.class);
    }

    @Test
    void areMadeStartAndEndByThemselves() {
        var spec = wanted().configured(Map.of("spark.speculation", "true"), null, Map.of("cost-centre", "finance"));
        var id = answer(clusters.create(spec));
        assertThat(state(id)).isEqualTo(State.PENDING);
        Databricks.advance(STARTUP);
        assertThat(state(id)).isEqualTo(State.RUNNING);
        assertThat(answer(clusters.get(id)).autoscale()).isEqualTo(new AutoScale(1, 4));
        Databricks.advance(Duration.ofMinutes(31));
        assertThat(state(id)).isEqualTo(State.TERMINATING);
        Databricks.advance(STARTUP);
        assertThat(answer(clusters.get(id)).terminationReason().code()).isEqualTo("INACTIVITY");
        var impossible = ClusterSpec.fixed("Trial", "1.2.x", "Standard_DS3_v2", 1, 30);
        assertThatThrownBy(() -> answer(clusters.create(impossible)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("1.2.x");
    }

    @Test
    void areMadeOnceOnly() {
        Databricks.fault(Map.of("path", "/api/2.1/clusters/create", "kind", "RESET_AFTER"));
        assertThatThrownBy(() -> answer(clusters.create(wanted())))
                .isInstanceOfSatisfying(
                        Unavailable.class,
                        error -> assertThat(error.nothingHappened()).isFalse());
        assertThat(names(ClusterFilter.ALL)).hasSize(4).startsWith("Trial");
    }

    @Test
    void areChanged() {
        var smaller = ClusterSpec.fixed("Smaller", "15.4.x-scala2.12", "Standard_DS3_v2", 1, 0);
        answer(clusters.edit(RUNNING, smaller));
        assertThat(state(RUNNING)).isEqualTo(State.RESTARTING);
        assertThatThrownBy(() -> answer(clusters.edit(RUNNING, smaller)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageContaining("Restarting");
        Databricks.advance(STARTUP);
        assertThat(answer(clusters.get(RUNNING)))
                .extracting(Cluster::clusterName, Cluster::state, Cluster::numWorkers)
                .containsExactly("Smaller", State.RUNNING, 1);
    }

    @Test
    void printNoSecrets() {
        var spec = wanted().configured(Map.of("token", "s3cret"), Map.of("KEY", "s3cret"), null);
        assertThat(spec).hasToString("ClusterSpec[Trial, AutoScale[minWorkers=1, maxWorkers=4]]");
        answer(clusters.create(spec));
        assertThat(answer(clusters.list(ClusterFilter.ALL).collect().asList()).toString())
                .contains("Trial, PENDING")
                .doesNotContain("s3cret");
    }

    @Test
    void areStartedAndTerminated() {
        assertThatThrownBy(() -> answer(clusters.start(RUNNING)))
                .isInstanceOf(InvalidRequest.class)
                .hasMessageEndingWith("unexpected state Running.");
        answer(clusters.terminate(RUNNING));
        answer(clusters.terminate(RUNNING));
        assertThat(state(RUNNING)).isEqualTo(State.TERMINATING);
        Databricks.advance(STARTUP);
        assertThat(answer(clusters.get(RUNNING)).terminationReason().code()).isEqualTo("USER_REQUEST");
        answer(clusters.start(RUNNING));
        assertThat(state(RUNNING)).isEqualTo(State.PENDING);
        assertThatThrownBy(() -> answer(clusters.terminate("none"))).isInstanceOf(NotFound.class);
    }

    @Test
    void tellWhatHappenedToThem() {
        Databricks.pace(Map.of("pageSize", 1));
        answer(clusters.terminate(RUNNING));
        assertThat(answer(clusters.events(RUNNING).collect().asList()))
                .extracting(ClusterEvent::type)
                .containsExactly("TERMINATING", "RUNNING", "CREATING");
        var newest = answer(clusters.events(RUNNING).toUni());
        assertThat(newest.details().reason().code()).isEqualTo("USER_REQUEST");
        assertThatThrownBy(() -> answer(clusters.events("none").toUni())).isInstanceOf(NotFound.class);
        var again = Map.of(
                "path", "/api/2.1/clusters/events", "kind", "BODY", "status", 200, "body", "{\"next_page\":{\"a\":1}}");
        Databricks.fault(again);
        assertThatThrownBy(() -> answer(clusters.events(RUNNING).toUni()))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("without an end");
    }

    @Test
    void areMadeOfWhatThereIs() {
        assertThat(answer(clusters.sparkVersions()))
                .extracting(SparkVersion::key)
                .contains("16.4.x-scala2.12");
        assertThat(answer(clusters.nodeTypes())).first().satisfies(type -> {
            assertThat(type.nodeTypeId()).isEqualTo("Standard_DS3_v2");
            assertThat(type.numCores()).isEqualByComparingTo(BigDecimal.valueOf(4));
            assertThat(type.memoryMb()).isEqualTo(14_336);
        });
        body("spark-versions", "{\"versions\":\"none\"}");
        assertThatThrownBy(() -> answer(clusters.sparkVersions())).isInstanceOf(Unreadable.class);
        body("list-node-types", "{\"node_types\":[null]}");
        assertThatThrownBy(() -> answer(clusters.nodeTypes())).isInstanceOf(Unreadable.class);
    }

    private List<String> names(ClusterFilter filter) {
        return answer(clusters.list(filter).map(Cluster::clusterName).collect().asList());
    }

    private State state(String id) {
        return answer(clusters.get(id)).state();
    }

    private static ClusterSpec wanted() {
        return ClusterSpec.scaling("Trial", "16.4.x-scala2.12", "Standard_DS3_v2", new AutoScale(1, 4), 30);
    }

    private static void body(String call, String json) {
        Databricks.fault(
                Map.of("path", "/api/2.1/clusters/" + call, "kind", "BODY", "status", 200, "body", json, "count", 1));
    }

    private static <T> T answer(Uni<T> asked) {
        return asked.await().indefinitely();
    }
}
