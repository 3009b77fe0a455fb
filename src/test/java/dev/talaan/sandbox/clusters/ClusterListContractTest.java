package dev.talaan.sandbox.clusters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.InvalidParameterValue;
import com.databricks.sdk.mixin.ClustersExt;
import com.databricks.sdk.service.compute.ClusterDetails;
import com.databricks.sdk.service.compute.ClusterEvent;
import com.databricks.sdk.service.compute.ClusterSource;
import com.databricks.sdk.service.compute.EventType;
import com.databricks.sdk.service.compute.GetEvents;
import com.databricks.sdk.service.compute.GetEventsOrder;
import com.databricks.sdk.service.compute.ListClustersFilterBy;
import com.databricks.sdk.service.compute.ListClustersRequest;
import com.databricks.sdk.service.compute.ListClustersSortBy;
import com.databricks.sdk.service.compute.ListClustersSortByDirection;
import com.databricks.sdk.service.compute.ListClustersSortByField;
import com.databricks.sdk.service.compute.NodeType;
import com.databricks.sdk.service.compute.SparkVersion;
import com.databricks.sdk.service.compute.State;
import dev.talaan.sandbox.LocalWorkspace;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClusterListContractTest {

    private static final String RUNNING = "0105-010000-month-end";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    private ClustersExt clusters;

    @BeforeEach
    void client() {
        clusters = workspace.client().clusters();
    }

    @Test
    void listsPageByPage() {
        workspace.pace("{\"pageSize\":1}");
        assertThat(names(new ListClustersRequest()))
                .containsExactly("BIR month-end", "Ad hoc analysis", "BIR Month-End ETL, run 455");
        assertThat(workspace.calls("/api/2.1/clusters/list")).isEqualTo(3);
        assertThatThrownBy(() -> names(new ListClustersRequest().setPageToken("no")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessageContaining("page token");
        assertThatThrownBy(() -> names(new ListClustersRequest().setPageSize(101L)))
                .isInstanceOf(InvalidParameterValue.class);
    }

    @Test
    void choosesAndSorts() {
        assertThat(names(by(new ListClustersFilterBy().setClusterStates(List.of(State.RUNNING, State.PENDING)))))
                .containsExactly("BIR month-end");
        assertThat(names(by(new ListClustersFilterBy()
                        .setClusterSources(List.of(ClusterSource.JOB, ClusterSource.API))
                        .setClusterStates(List.of(State.TERMINATED)))))
                .containsExactly("Ad hoc analysis", "BIR Month-End ETL, run 455");
        assertThat(names(by(new ListClustersFilterBy().setIsPinned(true)))).containsExactly("BIR month-end");
        assertThat(names(by(new ListClustersFilterBy().setClusterStates(List.of(State.ERROR)))))
                .isEmpty();
        var byName = new ListClustersSortBy()
                .setField(ListClustersSortByField.CLUSTER_NAME)
                .setDirection(ListClustersSortByDirection.DESC);
        assertThat(names(new ListClustersRequest().setSortBy(byName)))
                .containsExactly("BIR month-end", "BIR Month-End ETL, run 455", "Ad hoc analysis");
        var refused = workspace.send(
                "GET", "/api/2.1/clusters/list?filter_by.cluster_states=GONE", null, LocalWorkspace.PORTAL);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("GONE");
    }

    @Test
    void tellsWhatHappenedByTheBodyOfTheNextRequest() {
        workspace.pace("{\"pageSize\":1}");
        clusters.delete(RUNNING);
        clusters.start(RUNNING);
        var all = new GetEvents().setClusterId(RUNNING).setOrder(GetEventsOrder.ASC);
        assertThat(types(all))
                .containsExactly(
                        EventType.CREATING,
                        EventType.RUNNING,
                        EventType.TERMINATING,
                        EventType.STARTING,
                        EventType.RUNNING);
        assertThat(workspace.calls("/api/2.1/clusters/events")).isEqualTo(5);
        assertThat(types(new GetEvents().setClusterId(RUNNING))).first().isEqualTo(EventType.RUNNING);
        var chosen = events(new GetEvents().setClusterId(RUNNING).setEventTypes(List.of(EventType.TERMINATING)));
        assertThat(chosen).singleElement().satisfies(event -> {
            assertThat(event.getClusterId()).isEqualTo(RUNNING);
            assertThat(event.getDetails().getReason().getParameters()).containsEntry("username", "talaan-portal");
        });
    }

    @Test
    void refusesEventsOfWhatIsNotThere() {
        assertThatThrownBy(() -> types(new GetEvents().setClusterId("none")))
                .isInstanceOf(InvalidParameterValue.class)
                .hasMessage("Cluster none does not exist");
        assertThatThrownBy(() -> types(new GetEvents().setClusterId(RUNNING).setLimit(501L)))
                .isInstanceOf(InvalidParameterValue.class);
    }

    /// Neither takes anything that could be refused.
    @Test
    void saysWhatClustersAreMadeOf() {
        assertThat(clusters.sparkVersions().getVersions())
                .extracting(SparkVersion::getKey)
                .contains("16.4.x-scala2.12");
        assertThat(clusters.listNodeTypes().getNodeTypes())
                .extracting(NodeType::getNodeTypeId)
                .contains("Standard_DS3_v2");
        for (var list : List.of("spark-versions", "list-node-types")) {
            assertThat(workspace
                            .send("GET", "/api/2.1/clusters/" + list, null, "nobody")
                            .statusCode())
                    .isEqualTo(401);
        }
    }

    private static ListClustersRequest by(ListClustersFilterBy filter) {
        return new ListClustersRequest().setFilterBy(filter);
    }

    private List<String> names(ListClustersRequest request) {
        return StreamSupport.stream(clusters.list(request).spliterator(), false)
                .map(ClusterDetails::getClusterName)
                .toList();
    }

    private List<EventType> types(GetEvents request) {
        return events(request).stream().map(ClusterEvent::getType).toList();
    }

    private List<ClusterEvent> events(GetEvents request) {
        return StreamSupport.stream(clusters.events(request).spliterator(), false)
                .toList();
    }
}
