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

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(Cluster.class, ClusterDetails.class),
                Truth.of(ClusterPage.class, ListClustersResponse.class),
                Truth.of(ClusterId.class, StartCluster.class),
                Truth.of(ClusterId.class, DeleteCluster.class),
                Truth.of(ClusterSpec.class, EditCluster.class),
                new Truth(
                        ClusterSpec.class,
                        CreateCluster.class,
                        Map.of("cluster_id", "only edit has it, it is left out of create; the record serves both")),
                Truth.of(CreatedCluster.class, CreateClusterResponse.class),
                Truth.of(SparkVersions.class, GetSparkVersionsResponse.class),
                Truth.of(NodeTypes.class, ListNodeTypesResponse.class),
                new Truth(
                        EventPage.class,
                        GetEventsResponse.class,
                        Map.of("next_page", "sent back as it came, whatever is in it")));
    }
}
