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

    private static final String AS_IT_CAME = "sent back as it came, whatever is in it";
    private static final Map<String, String> BY_ITS_OWN_NAME =
            Map.of("others", "whatever else is asked for, each by its own name");

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(Cluster.class, ClusterDetails.class),
                new Truth(Specified.class, ClusterDetails.class, Map.of("spec", AS_IT_CAME)),
                Truth.of(ClusterPage.class, ListClustersResponse.class),
                Truth.of(ClusterId.class, StartCluster.class),
                Truth.of(ClusterId.class, DeleteCluster.class),
                new Truth(ClusterSpec.class, EditCluster.class, BY_ITS_OWN_NAME),
                new Truth(ClusterSpec.class, CreateCluster.class, BY_ITS_OWN_NAME),
                Truth.of(CreatedCluster.class, CreateClusterResponse.class),
                Truth.of(SparkVersions.class, GetSparkVersionsResponse.class),
                Truth.of(NodeTypes.class, ListNodeTypesResponse.class),
                new Truth(EventPage.class, GetEventsResponse.class, Map.of("next_page", AS_IT_CAME)));
    }
}
