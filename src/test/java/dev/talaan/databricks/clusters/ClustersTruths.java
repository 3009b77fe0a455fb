package dev.talaan.databricks.clusters;

import com.databricks.sdk.service.compute.ClusterDetails;
import com.databricks.sdk.service.compute.CreateCluster;
import com.databricks.sdk.service.compute.CreateClusterResponse;
import com.databricks.sdk.service.compute.DeleteCluster;
import com.databricks.sdk.service.compute.EditCluster;
import com.databricks.sdk.service.compute.GetEventsResponse;
import com.databricks.sdk.service.compute.GetSparkVersionsResponse;
import com.databricks.sdk.service.compute.ListClustersResponse;
import com.databricks.sdk.service.compute.ListNodeTypesResponse;
import com.databricks.sdk.service.compute.StartCluster;
import dev.talaan.databricks.proof.Truth;
import java.util.List;
import java.util.Map;

class ClustersTruths implements Truth.Truths {

    private static final String UNREAD = "sent back as it came, whatever is in it";
    private static final Map<String, String> AS_IT_CAME = Map.of("init_scripts", UNREAD, "cluster_log_conf", UNREAD);

    @Override
    public List<Truth> all() {
        return List.of(
                new Truth(Cluster.class, ClusterDetails.class, AS_IT_CAME),
                new Truth(
                        ClusterPage.class,
                        ListClustersResponse.class,
                        Map.of("Cluster.init_scripts", UNREAD, "Cluster.cluster_log_conf", UNREAD)),
                Truth.of(ClusterId.class, StartCluster.class),
                Truth.of(ClusterId.class, DeleteCluster.class),
                new Truth(ClusterSpec.class, EditCluster.class, AS_IT_CAME),
                new Truth(
                        ClusterSpec.class,
                        CreateCluster.class,
                        Map.of(
                                "cluster_id",
                                "only edit has it, it is left out of create; the record serves both",
                                "init_scripts",
                                UNREAD,
                                "cluster_log_conf",
                                UNREAD)),
                Truth.of(CreatedCluster.class, CreateClusterResponse.class),
                Truth.of(SparkVersions.class, GetSparkVersionsResponse.class),
                Truth.of(NodeTypes.class, ListNodeTypesResponse.class),
                new Truth(
                        EventPage.class,
                        GetEventsResponse.class,
                        Map.of("next_page", "sent back as it came, whatever is in it")));
    }
}
