package dev.talaan.sandbox.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.core.error.platform.InvalidState;
import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.mixin.ClustersExt;
import com.databricks.sdk.service.compute.AutoScale;
import com.databricks.sdk.service.compute.AzureAttributes;
import com.databricks.sdk.service.compute.AzureAvailability;
import com.databricks.sdk.service.compute.CreateCluster;
import com.databricks.sdk.service.compute.EditCluster;
import com.databricks.sdk.service.compute.State;
import com.databricks.sdk.service.compute.TerminationReasonCode;
import com.databricks.sdk.service.compute.TerminationReasonType;
import dev.talaan.sandbox.LocalWorkspace;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The life of a cluster; lists and events stand in `ClusterListContractTest`.
class ClustersContractTest {

    private static final String RUNNING = "0105-010000-month-end";
    private static final String TERMINATED = "0105-010000-ad-hoc";
    private static final Duration STARTUP = Duration.ofMinutes(4);

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private ClustersExt clusters;

    @BeforeEach
    void slowly() {
        workspace.pace("{\"warehouseStartMillis\":" + STARTUP.toMillis() + "}");
        clusters = workspace.client().clusters();
    }

    @Test
    void showsOneWithItsReason() {
        var ended = clusters.get(TERMINATED);
        assertThat(ended.getState()).isEqualTo(State.TERMINATED);
        assertThat(ended.getTerminationReason().getCode())
                .isEqualTo(TerminationReasonCode.AZURE_QUOTA_EXCEEDED_EXCEPTION);
        assertThat(ended.getTerminationReason().getType()).isEqualTo(TerminationReasonType.CLIENT_ERROR);
        assertThat(ended.getTerminationReason().getParameters()).containsEntry("azure_error_code", "QuotaExceeded");
        assertThat(ended.getStateMessage()).contains("quota");
        assertThat(clusters.get(RUNNING).getClusterCores()).isEqualTo(12.0);
        assertThatThrownBy(() -> clusters.get("0000-000000-none"))
                .isInstanceOf(ResourceDoesNotExist.class)
                .hasMessage("Cluster 0000-000000-none does not exist");
        assertThat(workspace
                        .send("GET", "/api/2.1/clusters/get?cluster_id=none", null, LocalWorkspace.PORTAL)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void createsOneThatStartsAndEndsByItself() throws Exception {
        var wait = clusters.create(wanted());
        var id = wait.getResponse().getClusterId();
        assertThat(state(id)).isEqualTo(State.PENDING);
        workspace.advance(STARTUP);
        var running = wait.get(Duration.ofSeconds(10));
        assertThat(running.getState()).isEqualTo(State.RUNNING);
        assertThat(running.getSparkConf()).containsEntry("spark.speculation", "true");
        assertThat(running.getAzureAttributes().getAvailability())
                .isEqualTo(AzureAvailability.SPOT_WITH_FALLBACK_AZURE);
        assertThat(running.getAutoscale().getMaxWorkers()).isEqualTo(4);
        workspace.advance(Duration.ofMinutes(31));
        assertThat(state(id)).isEqualTo(State.TERMINATING);
        workspace.advance(STARTUP);
        var ended = clusters.get(id);
        assertThat(ended.getState()).isEqualTo(State.TERMINATED);
        assertThat(ended.getTerminationReason().getCode()).isEqualTo(TerminationReasonCode.INACTIVITY);
        assertThat(ended.getTerminationReason().getParameters()).containsEntry("inactivity_duration_min", "30");
        assertThat(ended.getTerminatedTime()).isPositive();
    }

    @Test
    void refusesWhatCannotBeMade() {
        refused(spec -> spec.setSparkVersion("1.2.x"), "Invalid spark version 1.2.x.");
        refused(spec -> spec.setNodeTypeId("abacus"), "Node type abacus is not supported");
        refused(spec -> spec.setNumWorkers(2L), "Exactly one of num_workers and autoscale");
        refused(spec -> spec.setAutoscale(null), "Exactly one of num_workers and autoscale");
        refused(spec -> spec.setAutoscale(new AutoScale().setMinWorkers(5L).setMaxWorkers(4L)), "min_workers");
        refused(spec -> spec.setAutoterminationMinutes(5L), "autotermination_minutes");
        var wrong =
                "{\"spark_version\":\"16.4.x-scala2.12\",\"node_type_id\":\"Standard_DS3_v2\",\"num_workers\":\"2\"}";
        var answer = workspace.send("POST", "/api/2.1/clusters/create", wrong, LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("MALFORMED_REQUEST", "num_workers");
        assertThat(workspace.get("/api/2.1/clusters/list").getJsonArray("clusters"))
                .hasSize(3);
    }

    private void refused(Consumer<CreateCluster> change, String why) {
        var spec = wanted();
        change.accept(spec);
        assertThatThrownBy(() -> clusters.create(spec))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining(why);
    }

    @Test
    void startsOnlyWhatIsTerminated() throws Exception {
        assertThatThrownBy(() -> clusters.start(RUNNING))
                .isInstanceOf(InvalidState.class)
                .hasMessage("Cluster " + RUNNING + " is in unexpected state Running.");
        var wait = clusters.start(TERMINATED);
        assertThatThrownBy(() -> clusters.start(TERMINATED)).hasMessageEndingWith("unexpected state Pending.");
        workspace.advance(STARTUP);
        assertThat(wait.get(Duration.ofSeconds(10)).getTerminationReason()).isNull();
        assertThatThrownBy(() -> clusters.start("0105-010000-job-run")).isInstanceOf(InvalidState.class);
        assertThatThrownBy(() -> clusters.start("none")).hasMessage("Cluster none does not exist");
    }

    @Test
    void editsWhatIsTerminatedInPlaceAndRestartsWhatRuns() throws Exception {
        clusters.edit(edit(TERMINATED).setNumWorkers(7L));
        assertThat(state(TERMINATED)).isEqualTo(State.TERMINATED);
        assertThat(clusters.get(TERMINATED).getNumWorkers()).isEqualTo(7);
        var wait = clusters.edit(edit(RUNNING).setNumWorkers(3L));
        assertThat(state(RUNNING)).isEqualTo(State.RESTARTING);
        assertThatThrownBy(() -> clusters.edit(edit(RUNNING).setNumWorkers(4L)))
                .isInstanceOf(InvalidState.class)
                .hasMessageEndingWith("unexpected state Restarting.");
        workspace.advance(STARTUP);
        assertThat(wait.get(Duration.ofSeconds(10)).getNumWorkers()).isEqualTo(3);
        assertThatThrownBy(() -> clusters.edit(edit(RUNNING))).isInstanceOf(InvalidParameterValue.class);
        assertThatThrownBy(() -> clusters.edit(edit("none").setNumWorkers(1L)))
                .hasMessage("Cluster none does not exist");
    }

    @Test
    void terminatesAfterAMomentAsOftenAsAsked() throws Exception {
        var wait = clusters.delete(RUNNING);
        assertThat(state(RUNNING)).isEqualTo(State.TERMINATING);
        clusters.delete(RUNNING);
        workspace.advance(STARTUP);
        var ended = wait.get(Duration.ofSeconds(10));
        assertThat(ended.getTerminationReason().getCode()).isEqualTo(TerminationReasonCode.USER_REQUEST);
        clusters.delete(RUNNING);
        assertThat(clusters.get(RUNNING).getTerminatedTime()).isEqualTo(ended.getTerminatedTime());
        assertThatThrownBy(() -> clusters.delete("none")).hasMessage("Cluster none does not exist");
    }

    private State state(String id) {
        return clusters.get(id).getState();
    }

    private static CreateCluster wanted() {
        return new CreateCluster()
                .setClusterName("Trial")
                .setSparkVersion("16.4.x-scala2.12")
                .setNodeTypeId("Standard_DS3_v2")
                .setAutoscale(new AutoScale().setMinWorkers(1L).setMaxWorkers(4L))
                .setAutoterminationMinutes(30L)
                .setSparkConf(Map.of("spark.speculation", "true"))
                .setAzureAttributes(new AzureAttributes()
                        .setFirstOnDemand(1L)
                        .setAvailability(AzureAvailability.SPOT_WITH_FALLBACK_AZURE)
                        .setSpotBidMaxPrice(-1.0));
    }

    private static EditCluster edit(String id) {
        return new EditCluster()
                .setClusterId(id)
                .setClusterName("Changed")
                .setSparkVersion("15.4.x-scala2.12")
                .setNodeTypeId("Standard_DS3_v2");
    }
}
