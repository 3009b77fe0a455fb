package dev.talaan.databricks.clusters;

import dev.talaan.databricks.transport.Authentication;
import dev.talaan.databricks.transport.ErrorMapper;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestQuery;

/// <https://docs.databricks.com/api/workspace/clusters>
@RegisterRestClient(configKey = "databricks")
@RegisterProvider(Authentication.class)
@RegisterProvider(ErrorMapper.class)
@Path("/api/2.1/clusters")
public interface ClustersApi {

    /// One page; the first for a null token.
    @GET
    @Path("list")
    Uni<ClusterPage> list(
            @RestQuery("filter_by.cluster_states") List<Cluster.State> states,
            @RestQuery("filter_by.cluster_sources") List<String> sources,
            @RestQuery("filter_by.is_pinned") Boolean pinned,
            @RestQuery("page_size") int pageSize,
            @RestQuery("page_token") String pageToken);

    @GET
    @Path("get")
    Uni<Cluster> get(@RestQuery("cluster_id") String clusterId);

    /// The same cluster, as it was wanted.
    @GET
    @Path("get")
    Uni<Specified> specified(@RestQuery("cluster_id") String clusterId);

    @POST
    @Path("create")
    Uni<CreatedCluster> create(ClusterSpec request);

    /// Replaces all settings by these, and what is not among them by nothing.
    @POST
    @Path("edit")
    Uni<Void> edit(Map<String, Object> settings);

    @POST
    @Path("start")
    Uni<Void> start(ClusterId request);

    /// Terminates; what Databricks calls permanent deletion is another call.
    @POST
    @Path("delete")
    Uni<Void> terminate(ClusterId request);

    /// One page, newest first.
    ///
    /// @param request the first one names the cluster, the others are what the page before gave for it
    @POST
    @Path("events")
    Uni<EventPage> events(Map<String, Object> request);

    @GET
    @Path("spark-versions")
    Uni<SparkVersions> sparkVersions();

    @GET
    @Path("list-node-types")
    Uni<NodeTypes> nodeTypes();
}
